import { useSession } from '../use-playback';

const NAME = 'Open in Procession';

const outOf = (hash: string) => hash.replace('#/embed/', '#/play/');

/** Leads out of the frame, to exactly what is shown. */
export function OpenLink() {
  const session = useSession();
  // a step need not draw this again: where it leads is said when somebody turns to it
  const renew = ({ currentTarget }: { readonly currentTarget: HTMLAnchorElement }) => {
    currentTarget.href = outOf(session.address());
  };
  return (
    <a
      className="open-link"
      href={outOf(location.hash)}
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
      <svg className="icon drawn" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8" />
      </svg>
    </a>
  );
}
