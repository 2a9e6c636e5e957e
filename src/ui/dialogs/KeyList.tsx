import { DIGIT_KEYS, GROUPS } from '../command-groups';
import { COMMANDS } from '../commands';
import { useSessionState } from '../use-playback';
import { KeyCaps } from './KeyCaps';

/** All keys by what they do: the same commands that the keys run. `heading`: the level of its headings. */
export function KeyList({ heading: Heading }: { readonly heading: 'h2' | 'h3' }) {
  const letterKeys = useSessionState((state) => state.letterKeys);
  return (
    <div className="key-groups">
      {GROUPS.map((group) => (
        <section key={group}>
          <Heading>{group}</Heading>
          <dl className="key-list">
            {COMMANDS.filter((one) => (one.group ?? GROUPS[0]) === group && one.keys.length > 0).map(
              ({ name, keys }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ),
            )}
            {group !== 'Who goes next'
              ? null
              : DIGIT_KEYS.map(({ name, from, to }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      <KeyCaps keys={[from]} /> to <KeyCaps keys={[to]} />
                    </dd>
                  </div>
                ))}
          </dl>
        </section>
      ))}
      <p className="key-note">
        {letterKeys === 'off'
          ? 'Single-letter keys are off, so the struck-out keys do nothing. Every command is in the list that Ctrl+K opens.'
          : 'No key acts while you type in a field. The arrow keys move a slider, a number or a tab that has the focus.'}
      </p>
    </div>
  );
}
