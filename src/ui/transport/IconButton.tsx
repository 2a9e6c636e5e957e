import type { MouseEvent } from 'react';
import { Icon, type IconName } from '../parts/Icon';
import { closeSheet } from './sheet';

interface IconButtonProps {
  readonly name: string;
  readonly icon: IconName;
  /** It can be reached, and does nothing now. */
  readonly off: boolean;
  readonly onPress: () => void;
  /** With its name beside the icon. */
  readonly wide?: boolean;
}

/** A button that is an icon without a box. */
export function IconButton({ name, icon, off, onPress, wide = false }: IconButtonProps) {
  const press = (event: MouseEvent<HTMLElement>) => {
    closeSheet(event);
    onPress();
  };
  return (
    <button
      className={wide ? 'ib wide' : 'ib'}
      type="button"
      aria-label={name}
      title={wide ? undefined : name}
      aria-disabled={off}
      onClick={off ? undefined : press}
    >
      <Icon name={icon} />
      {wide ? name : null}
    </button>
  );
}
