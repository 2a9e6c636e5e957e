import { Icon, type IconName } from '../parts/Icon';

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
  return (
    <button
      className={wide ? 'ib wide' : 'ib'}
      type="button"
      aria-label={name}
      title={wide ? undefined : name}
      aria-disabled={off}
      onClick={off ? undefined : onPress}
    >
      <Icon name={icon} />
      {wide ? name : null}
    </button>
  );
}
