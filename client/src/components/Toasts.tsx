import { Notifications } from '@mantine/notifications';

/** Where the short notes of useToasts appear. A default export, as React's lazy wants it. */
export default function Toasts() {
  return <Notifications position="bottom-right" />;
}
