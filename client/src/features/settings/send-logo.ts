import { failure, signedRequest } from '../../api/signed-request';

/** Sends a picture as the company's logo. @param owner whose page asks. @throws what readProblem reads. */
export async function sendLogo(owner: string, file: File): Promise<void> {
  const response = await signedRequest(owner, (token) =>
    fetch('/files/logo', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': file.type },
      body: file,
    }),
  );
  if (!response.ok) throw await failure(response);
}
