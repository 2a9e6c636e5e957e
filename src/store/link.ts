import type { Choice, Numbers, Options, Os, Program, StartMethod } from '../kernel';
import { writeCalls } from './lab-calls';
import type { LabLink } from './lab-link';
import { type Order, readOrder } from './order';
import { writeSchedule } from './schedule-text';

/** A page of the app, as its address says. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'play'; readonly program: string }
  | { readonly page: 'embed'; readonly program: string }
  | { readonly page: 'lab' }
  | { readonly page: 'outcomes'; readonly program: string }
  | { readonly page: 'keys' }
  | { readonly page: 'unknown'; readonly address: string };

/** What an address asks to see. Null: it does not say. */
export interface Link {
  readonly route: Route;
  /** `i`: the step to show. */
  readonly step: number | null;
  /** `s`: who went at each step so far. */
  readonly schedule: readonly Choice[] | null;
  /** `v`: changed numbers, unchecked. */
  readonly numbers: Readonly<Record<string, number>>;
  /** `m`, `os` and `u`: what of a run's options it sets. */
  readonly options: Partial<Options>;
  /** `r`: who goes after the schedule, or without one. */
  readonly order: Order;
  /** `t` */
  readonly theme: Theme | null;
  /** `motion=0` */
  readonly still: boolean;
  /** What could not be read, a sentence each. */
  readonly problems: readonly string[];
}

export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** The most steps a run is recorded for. */
export const MAX_STEPS = 40_000;

const NOTHING_READ: LabLink = { numbers: {}, calls: [] };

/** Reads what a query says of the lab. */
export type ReadLab = (query: string, params: URLSearchParams, problems: string[]) => LabLink;

/**
 * Reads an address. Whatever it holds, there is a link; what could not be read is said in `problems`. Without `readLab`,
 * which is fetched with the lab, nothing is known of its calls yet.
 */
export function readLink(hash: string, readLab?: ReadLab): Link {
  const [path = '', query = ''] = split(hash.replace(/^#/, ''), '?');
  const params = new URLSearchParams(query);
  const problems: string[] = [];
  const route = readRoute(path);
  const lab = route.page === 'lab' ? (readLab?.(query, params, problems) ?? NOTHING_READ) : null;
  return {
    route,
    step: readStep(params.get('i'), problems),
    schedule: lab?.calls ?? readSchedule(params.get('s'), problems),
    numbers: lab?.numbers ?? readNumbers(params.get('v'), problems),
    options: readOptions(params, problems),
    order: readOrder(params.get('r'), problems),
    theme: readOne(params.get('t'), THEMES, 'theme', 'light, dark and projector', problems) ?? null,
    still: params.get('motion') === '0',
    problems,
  };
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

function readRoute(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { page: 'home' };
  const [page, program] = parts;
  if (parts.length === 1 && (page === 'lab' || page === 'keys')) return { page };
  if (parts.length === 2 && program && (page === 'play' || page === 'embed' || page === 'outcomes'))
    return { page, program };
  return { page: 'unknown', address: `#${path}` };
}

function readStep(text: string | null, problems: string[]): number | null {
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  problems.push(`This link asks for step “${short(text)}”, which is not a number.`);
  return null;
}

function readSchedule(text: string | null, problems: string[]): Choice[] | null {
  if (text === null || text === '') return null;
  const choices: Choice[] = [];
  for (const token of text.split('.')) {
    const match = /^(\d{1,3}f?|t)(?:x(\d{1,6}))?$/.exec(token);
    if (match === null) {
      problems.push(
        `This link’s order of steps cannot be read from “${short(token)}” on, so it stops before it.`,
      );
      return choices;
    }
    const times = Number(match[2] ?? 1);
    for (let i = 0; i < times && choices.length < MAX_STEPS; i++) choices.push(match[1] as Choice);
  }
  return choices;
}

function readNumbers(text: string | null, problems: string[]): Record<string, number> {
  const numbers: Record<string, number> = {};
  if (text === null || text === '') return numbers;
  for (const pair of text.split(',')) {
    const match = /^([a-z_]\w*):(-?\d{1,9}(?:\.\d{1,6})?)$/i.exec(pair);
    if (match === null)
      problems.push(`This link changes a number in a way that cannot be read: “${short(pair)}”.`);
    else numbers[match[1] as string] = Number(match[2]);
  }
  return numbers;
}

const METHODS: readonly StartMethod[] = ['fork', 'spawn', 'forkserver'];
const SYSTEMS: readonly Os[] = ['linux', 'mac', 'windows'];

function readOptions(params: URLSearchParams, problems: string[]): Partial<Options> {
  const method = readOne(params.get('m'), METHODS, 'start method', 'fork and spawn', problems);
  const os = readOne(params.get('os'), SYSTEMS, 'system', 'linux, mac and windows', problems);
  const hood = params.get('u');
  return {
    ...(method && { method }),
    ...(os && { os }),
    ...(hood === '1' && { feeder: 'scheduled' as const }),
    ...(hood === '0' && { feeder: 'with-put' as const }),
  };
}

// undefined: it says none of them
function readOne<T extends string>(
  text: string | null,
  all: readonly T[],
  what: string,
  names: string,
  problems: string[],
): T | undefined {
  const found = all.find((one) => one === text);
  if (text !== null && found === undefined)
    problems.push(`There is no ${what} “${short(text)}”. There are ${names}.`);
  return found;
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

/** Those of a link's numbers that this program has and allows; what is left out is said in `problems`. */
export function checkNumbers(program: Program, asked: Numbers, problems: string[]): Numbers {
  const numbers: Record<string, number> = {};
  for (const [id, value] of Object.entries(asked)) {
    const spec = program.numbers.find((one) => one.id === id);
    if (spec === undefined)
      problems.push(`This link changes “${short(id)}”, which this program does not have.`);
    else if (value < spec.min || value > spec.max) {
      problems.push(
        `${spec.label} can be ${spec.min} to ${spec.max}. The link says ${value}, so ${spec.initial} stands.`,
      );
    } else if (!Number.isInteger(value / spec.step)) {
      problems.push(
        `${spec.label} goes in steps of ${spec.step}. The link says ${value}, so ${spec.initial} stands.`,
      );
    } else if (value !== spec.initial) numbers[id] = value;
  }
  return numbers;
}

/** What a link is written from. */
export interface Place {
  readonly route: Route;
  /** Null: where the schedule ends. */
  readonly step: number | null;
  /** Or its text as in `s`. */
  readonly schedule: readonly Choice[] | string;
  readonly numbers: Numbers;
  /** Those that differ from the program's own. */
  readonly options: Partial<Options>;
  /** Nothing: the article's. */
  readonly order?: Order;
  readonly theme: Theme | null;
  readonly still: boolean;
}

/** The address of exactly this. `readLink` reads it back. */
export function writeLink(place: Place): string {
  const query = place.route.page === 'lab' ? labQuery(place) : playQuery(place);
  const { method, os, feeder } = place.options;
  if (method !== undefined) query.push(`m=${method}`);
  if (os !== undefined) query.push(`os=${os}`);
  if (feeder !== undefined) query.push(`u=${feeder === 'scheduled' ? 1 : 0}`);
  if (place.order !== undefined && place.order !== 'article') query.push(`r=${place.order}`);
  if (place.theme !== null) query.push(`t=${place.theme}`);
  if (place.still) query.push('motion=0');
  const path = pathOf(place.route);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

function pathOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'unknown':
      return route.address;
    case 'lab':
    case 'keys':
      return `#/${route.page}`;
    default:
      return `#/${route.page}/${route.program}`;
  }
}

function playQuery({ step, schedule, numbers }: Place): string[] {
  const text = typeof schedule === 'string' ? schedule : writeSchedule(schedule);
  const changed = Object.entries(numbers).map(([id, value]) => `${id}:${value}`);
  return [
    ...(text === '' ? [] : [...stepQuery(step), `s=${text}`]),
    ...(changed.length > 0 ? [`v=${changed.join(',')}`] : []),
  ];
}

function labQuery({ step, schedule, numbers }: Place): string[] {
  return [
    ...stepQuery(step),
    ...(numbers.maxsize === undefined ? [] : [`max=${numbers.maxsize}`]),
    ...(numbers.processes === undefined ? [] : [`n=${numbers.processes}`]),
    ...(typeof schedule !== 'string' && schedule.length > 0 ? [`c=${writeCalls(schedule)}`] : []),
  ];
}

function stepQuery(step: number | null): string[] {
  return step === null ? [] : [`i=${step}`];
}

/** Those options that are not as in `from`. */
export function changedOptions(options: Options, from: Options): Partial<Options> {
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => from[name as keyof Options] !== value),
  );
}
