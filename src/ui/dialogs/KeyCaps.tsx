import { Fragment } from 'react';
import { isCharacter } from '../commands';
import { useSessionState } from '../use-playback';
import { isMac, keyWords } from './key-words';

/** The keys of a command, as they work now. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  const letterKeys = useSessionState((state) => state.letterKeys);
  const mac = isMac();
  return (
    <span className="keycaps">
      {keys.map((name, index) => {
        const held = isCharacter(name) && letterKeys === 'alt' ? ['Alt'] : [];
        return (
          <Fragment key={name}>
            {index === 0 ? null : <span className="keycaps-or"> or </span>}
            <span className={isCharacter(name) && letterKeys === 'off' ? 'keycap is-off' : 'keycap'}>
              {[...held, ...keyWords(name, mac)].map((word) => (
                <kbd key={word}>{word}</kbd>
              ))}
            </span>
          </Fragment>
        );
      })}
    </span>
  );
}
