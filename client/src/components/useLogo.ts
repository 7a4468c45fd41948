import { useEffect, useState } from 'react';
import { fetchPicture } from '../api/fetch-picture';
import { useAuth } from '../auth/AuthContext';

/** The company's logo, ready for an <img>; undefined while it is on its way, and where it can't be had: the name stands beside it. */
export function useLogo(url: string | undefined): string | undefined {
  const { user } = useAuth();
  const owner = user?.id;
  const [shown, setShown] = useState<{ url: string; picture: string }>();
  useEffect(() => {
    if (url === undefined || owner === undefined) return;
    let wanted = true;
    fetchPicture(owner, url).then(
      (picture) => wanted && setShown({ url, picture }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [owner, url]);
  return shown && shown.url === url ? shown.picture : undefined;
}
