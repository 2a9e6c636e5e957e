import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Command, commandsOf } from '../commands';
import { useSession } from '../use-playback';
import { Dialog } from './Dialog';
import { KeyCaps } from './KeyCaps';
import { placeCommands } from './places';
import { matching } from './search';

/** All commands, to search and to run: a text field with the list under it. */
export function CommandsDialog() {
  const session = useSession();
  const [all] = useState(() => [...commandsOf(session), ...placeCommands]);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = matching(all, query);
  const optionId = (index: number) => `${id}-${index}`;

  useLayoutEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    session.show(null);
    command.run(session);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1;
    if (event.nativeEvent.isComposing || last < 0) return;
    if (event.key === 'ArrowDown') setAt(at === last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setAt(at === 0 ? last : at - 1);
    else if (event.key === 'PageDown') setAt(Math.min(last, at + 8));
    else if (event.key === 'PageUp') setAt(Math.max(0, at - 8));
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="All commands" kind="commands">
      <input
        ref={field}
        className="find"
        type="text"
        role="combobox"
        aria-label="Find a command"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? optionId(at) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Type what you want to do"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="found" role="listbox" id={id} aria-label="Commands" ref={list}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys
          <div
            key={command.name}
            className="found-one"
            role="option"
            tabIndex={-1}
            id={optionId(index)}
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            <span>{command.name}</span>
            <KeyCaps keys={command.keys} />
          </div>
        ))}
      </div>
      <p className="found-count" role="status">
        {found.length === 0
          ? `No command has “${query.trim()}” in its name.`
          : `${found.length} ${found.length === 1 ? 'command' : 'commands'}`}
      </p>
    </Dialog>
  );
}
