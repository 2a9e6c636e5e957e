import type { Os } from './state';

/** Bytes in a pipe. */
export interface Pipe {
  /** Unread bytes of each page. */
  readonly pages: readonly number[];
  /** How far the last page is written. */
  readonly end: number;
  /** Bytes of the frame that is being written for which there has been no room. */
  readonly rest: number;
}

export const EMPTY_PIPE: Pipe = { pages: [], end: 0, rest: 0 };

/**
 * Linux keeps pages and gives one free when it is read to its end (fs/pipe.c); of others it is known how many bytes they
 * hold.
 */
const SIZES: Readonly<Record<Os, { readonly page: number; readonly pages: number }>> = {
  linux: { page: 4096, pages: 16 },
  mac: { page: 65536, pages: 1 },
  windows: { page: 8192, pages: 1 },
};

/** POSIX `PIPE_BUF`: a write up to this size goes into the pipe whole or not at all. */
const PIPE_BUF = 4096;

/** Lib/multiprocessing/connection.py, _send_bytes: the length of a longer message is written before it. */
const LENGTH = 4;
const LONG = 16384 + LENGTH;

/** True if a frame of so many bytes can begin to be written. */
export function hasRoom({ pages, end, rest }: Pipe, bytes: number, os: Os): boolean {
  const size = SIZES[os];
  if (rest > 0) return false;
  if (pages.length < size.pages) return true;
  if (size.pages === 1) return end + (bytes > PIPE_BUF ? 1 : bytes) <= size.page;
  const tail = tailOf(bytes > LONG ? LENGTH : bytes);
  return tail > 0 && end + tail <= size.page;
}

/** The pipe when a frame of so many bytes is written to it as far as it goes. */
export function written(pipe: Pipe, bytes: number, os: Os): Pipe {
  return bytes > LONG ? appended(appended(pipe, LENGTH, os), bytes - LENGTH, os) : appended(pipe, bytes, os);
}

/** The pipe when a frame of so many bytes has been read, and what waited for room has come up. */
export function read({ pages, end, rest }: Pipe, bytes: number, os: Os): Pipe {
  const left = [...pages];
  let unread = bytes;
  while (unread > 0 && left.length > 0) {
    const taken = Math.min(unread, left[0] as number);
    unread -= taken;
    left[0] = (left[0] as number) - taken;
    if (left[0] === 0) left.shift();
  }
  // what was read of a page leaves no room in it
  const isKept = SIZES[os].pages > 1 && left.length > 0;
  return filled({ pages: left, end: isKept ? end : (left[0] ?? 0), rest: rest - unread }, os);
}

// The last bytes of a write go to the last page if all of them fit there.
function appended({ pages, end, rest }: Pipe, bytes: number, os: Os): Pipe {
  const tail = tailOf(bytes);
  const last = pages.at(-1);
  if (last === undefined || rest > 0 || SIZES[os].pages === 1 || end + tail > SIZES[os].page)
    return filled({ pages, end, rest: rest + bytes }, os);
  return filled({ pages: [...pages.slice(0, -1), last + tail], end: end + tail, rest: bytes - tail }, os);
}

function filled(pipe: Pipe, os: Os): Pipe {
  const size = SIZES[os];
  const pages = [...pipe.pages];
  let { end, rest } = pipe;
  if (size.pages === 1 && pages.length > 0) {
    const taken = Math.min(rest, size.page - end);
    pages[0] = end += taken;
    rest -= taken;
  }
  while (rest > 0 && pages.length < size.pages) {
    end = Math.min(rest, size.page);
    rest -= end;
    pages.push(end);
  }
  return { pages, end, rest };
}

function tailOf(bytes: number): number {
  return bytes % SIZES.linux.page;
}
