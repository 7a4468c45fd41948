import { useSignedIn } from '../auth/AuthContext';
import classes from './ClientMark.module.css';
import { useLogo } from './useLogo';

/** The company's logo before its name. The name says it all: the picture is for the eye alone. */
export function ClientMark({ height }: { height: number }) {
  const { client } = useSignedIn();
  const picture = useLogo(client.logo?.url);
  if (picture === undefined) return null;
  return <img src={picture} alt="" height={height} data-testid="client-logo" className={classes['mark']} />;
}
