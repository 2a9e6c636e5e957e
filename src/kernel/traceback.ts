import { type PyException, tracebackLast, tracebackName } from './exceptions';
import { BOOTSTRAP_FRAMES, IMPORT_FRAMES, libraryFrames } from './frames';
import * as TEXTS from './language-texts';
import { underline } from './underline';

/** Where an exception was raised. */
export interface Place {
  /** The program's file. */
  readonly file: string;
  readonly source: string;
  readonly fn: string;
  readonly line: number | null;
  /**
   * How its process came there: by running the program (or what it registered with `atexit`), by `_bootstrap`, or by
   * importing the main module.
   */
  readonly below: 'main' | 'bootstrap' | 'import';
}

/** An exception that was caught: where it was raised, and the line of its `except`. */
export interface Caught {
  readonly error: PyException;
  readonly place: Place;
  readonly line: number;
}

/** An exception that nothing catches, where it was raised, and the one whose `except` was running. */
export interface Uncaught {
  readonly error: PyException;
  readonly place: Place;
  readonly caught: Caught | null;
}

const HEADER = 'Traceback (most recent call last):';
const DURING = 'During handling of the above exception, another exception occurred:';

/** The traceback of an uncaught exception as CPython 3.13 prints it, without its last line. */
export function tracebackOf({ error, place, caught }: Uncaught): readonly string[] {
  const before = caught !== null && isWithin(place, caught.line) ? [...linesOf(caught), '', DURING, ''] : [];
  return [...before, HEADER, ...framesBelow(place), ...framesHere(error, place)];
}

/**
 * What CPython 3.13 prints of an exception of a function that `atexit` calls (Python/errors.c,
 * PyErr_FormatUnraisable): no underlines, nothing of what was caught before, a colon in any case.
 */
export function ignoredAtExit({ error, place }: Uncaught, message: string): readonly string[] {
  const frames = framesHere(error, place).filter((line) => !/^[ ~^]+$/.test(line));
  return [TEXTS.ignoredAtExit(place.fn), HEADER, ...frames, `${tracebackName(error.type)}: ${message}`];
}

// The traceback of an exception that is caught begins where it is caught.
function linesOf({ error, place }: Caught): readonly string[] {
  return [HEADER, ...framesHere(error, place), tracebackLast(error.type, error.message)];
}

function framesBelow({ below }: Place): readonly string[] {
  switch (below) {
    case 'main':
      return [];
    case 'bootstrap':
      return BOOTSTRAP_FRAMES;
    case 'import':
      return IMPORT_FRAMES;
  }
}

function framesHere(
  { call, type, message }: PyException,
  { file, source, fn, line }: Place,
): readonly string[] {
  if (line === null) return [];
  const code = (source.split('\n')[line - 1] ?? '').trim();
  const method = call === null ? '' : methodOf(call);
  return [
    `  File "${file}", line ${line}, in ${fn}`,
    `    ${code}`,
    ...(call === null ? [] : underline(code, method)),
    ...(call !== null && code.match(`\\b${method}\\b`) ? libraryFrames(call, type, message) : []),
  ];
}

function methodOf(call: NonNullable<PyException['call']>): string {
  if (call.call === 'put' || call.call === 'get') return call.text.slice(0, call.text.indexOf('('));
  return call.call === 'close_process' ? 'close' : call.call.replace(/^set_(?=name|daemon)/, '');
}

// A line is in an `except` block if every line from there to here stands further to the right.
function isWithin({ source, line }: Place, except: number): boolean {
  if (line === null || line <= except) return false;
  const lines = source.split('\n').slice(except - 1, line);
  const depth = indentation(lines[0] ?? '');
  return lines.slice(1).every((text) => text.trim() === '' || indentation(text) > depth);
}

function indentation(text: string): number {
  return text.length - text.trimStart().length;
}
