import { Badge } from '@mantine/core';

/** Beside the name of what is out of use for now; what is in use needs no word. */
export function InactiveBadge({ text }: { text: string }) {
  return (
    <Badge variant="default" tt="none" fw={500} size="sm" ml={8}>
      {text}
    </Badge>
  );
}
