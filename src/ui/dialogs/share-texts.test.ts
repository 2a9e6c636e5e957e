import { expect, test } from 'vitest';
import { embedCode, pictureName, wholeAddress } from './share-texts';

const LISTING = { id: 'listing-2', title: 'Full & "Empty" <now>' };

test('an address keeps the place where the site stands', () => {
  expect(wholeAddress('https://example.org/sub/index.html?x=1#/play/listing-1', '#/lab?n=2')).toBe(
    'https://example.org/sub/index.html?x=1#/lab?n=2',
  );
});

test('the code of a frame shows the same moment, and is text that HTML reads back', () => {
  const hash = '#/play/listing-2?i=9&s=0x3.1&v=maxsize:2&t=dark';
  const code = embedCode('https://example.org/sub/#/play/listing-2', hash, LISTING);
  expect(code).toBe(
    '<iframe src="https://example.org/sub/#/embed/listing-2?i=9&amp;s=0x3.1&amp;v=maxsize:2&amp;t=dark" ' +
      'title="Interactive: Full &amp; &quot;Empty&quot; &lt;now>" width="720" height="420" ' +
      'allow="fullscreen; clipboard-write"></iframe>',
  );
});

test('the first page is shared as the program on it', () => {
  expect(embedCode('https://example.org/', '#/', LISTING)).toContain(
    'src="https://example.org/#/embed/listing-2"',
  );
});

test('a picture is named after its moment', () => {
  expect(pictureName('listing-2', 9, 'svg')).toBe('procession-listing-2-step-9.svg');
});
