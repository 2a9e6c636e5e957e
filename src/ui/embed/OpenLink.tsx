import { Icon } from '../parts/Icon';
import { useSession } from '../use-playback';

const NAME = 'Open in Procession';

/** Leads out of the frame, to exactly what is shown. */
export function OpenLink() {
  const session = useSession();
  const whole = () => session.address().replace('#/embed/', '#/play/');
  // a step need not draw this again: where it leads is said when somebody turns to it
  const renew = ({ currentTarget }: { readonly currentTarget: HTMLAnchorElement }) => {
    currentTarget.href = whole();
  };
  return (
    <a
      className="open-link"
      href={whole()}
      target="_blank"
      rel="noopener"
      aria-label={NAME}
      title={NAME}
      onPointerEnter={renew}
      onPointerDown={renew}
      onFocus={renew}
      onClick={renew}
    >
      <span>{NAME}</span>
      <Icon name="out" />
    </a>
  );
}
