import type { Sentence } from '../../narration';
import { Phrase } from './Phrase';

/** The alert of a program in which nobody can run: who waits for whom. */
export function StuckBanner({ chain }: { readonly chain: Sentence }) {
  const [first, ...rest] = chain.phrase;
  const opening = 'Nobody can run.';
  const others = typeof first === 'string' ? [first.slice(opening.length), ...rest] : chain.phrase;
  return (
    <div className="stuck">
      <svg className="stuck-sign" viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="17" />
        <path d="M11 20h18" />
      </svg>
      <p className={chain.text.length > LONG ? 'stuck-words is-longer' : 'stuck-words'} role="alert">
        <b>{opening}</b>
        <Phrase phrase={others} />
      </p>
    </div>
  );
}

/** So many characters fill the banner at its usual size. */
const LONG = 150;
