/**
 * Sends a file as it is, and tells how much of it is through. By XMLHttpRequest: fetch does not say.
 * @param progress from 0 to 1. @throws TypeError, like fetch, when the line is bad.
 */
export function sendFile(
  path: string,
  token: string,
  file: File,
  progress: (part: number) => void,
  signal: AbortSignal,
): Promise<Response> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('content-type', 'text/csv; charset=utf-8');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => done(new Response(request.responseText, { status: request.status }));
    request.onerror = () => fail(new TypeError('The line is bad'));
    request.onabort = () => fail(new DOMException('Left off', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
