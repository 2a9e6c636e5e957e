import { describe, expect, it } from 'vitest';
import { readCall } from './command';
import type { Value } from './value';

describe('a call', () => {
  it.each<[string, string, Value[]]>([
    ['get()', 'get', []],
    [" put( 'a' ) ", 'put', ['a']],
    ['put("a", True, 2)', 'put', ['a', true, 2]],
    ['put("it\'s", false)', 'put', ["it's", false]],
    ["put('a', timeout=0.5)", 'put', ['a', true, { py: 'float', value: 0.5 }]],
    [
      'put(timeout=1, obj=[1, "b", None, [-2]])',
      'put',
      [{ py: 'list', items: [1, 'b', null, { py: 'list', items: [-2] }] }, true, 1],
    ],
    ['get(True, -1)', 'get', [true, -1]],
    ['get(timeout=2)', 'get', [true, 2]],
    ["put('\\n\\'')", 'put', ["\n'"]],
    ['put_nowait([])', 'put_nowait', [{ py: 'list', items: [] }]],
    ['cancel_join_thread()', 'cancel_join_thread', []],
  ])('%s is read', (text, method, args) => {
    expect(readCall(text)).toEqual({ call: { method, args } });
  });

  it.each([
    ['put(hello)', "hello is not defined. A text stands in quotes: 'hello'."],
    ['put()', 'put() needs something to put.'],
    ['put(timeout=2)', 'put() needs something to put.'],
    ['pop()', 'A queue has no method pop.'],
    ['get', "“get” is not a call, such as put('a') or get()."],
    ['get(1, 2, 3)', 'get() takes at most 2 arguments.'],
    ['qsize(1)', 'qsize() takes no argument.'],
    ['put(1, wait=2)', 'put() has no argument wait.'],
    ["put('a", 'A text has no closing quote.'],
    ['put([1 2])', '“2]” cannot be read as an argument.'],
    ['put(1 2)', '“2” cannot be read as an argument.'],
    ["put('\\q')", '\\q cannot be read in a text here.'],
    ['put(1e99)', '1e99 is too large a number here.'],
    ['put({})', '“{}” cannot be read as an argument.'],
  ])('%s is answered with a sentence', (text, problem) => {
    expect(readCall(text)).toEqual({ problem });
  });
});
