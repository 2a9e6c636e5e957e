/** Looks for what cannot be read: text that is cut off, too small, under other text or under something else; a line over a card; and a point beside its line. */
import type { Page } from '@playwright/test';

/** Panels that scroll: what is below their edge can be reached. Sideways only where their style says so too. */
const SCROLLS: Readonly<Record<string, string>> = {
  '.lines': 'a program may have more lines than the window',
  '.own-lines': 'so may one that was made in the lab',
  '.log': 'output grows, and shows its end',
  '.transcript ol': 'so does the transcript',
  '.calls-scroll': 'and the calls of the lab',
  '.tl-scroll': 'and time',
  '.tl-plane': 'what was long ago is beyond its edge',
  '.pads': 'five processes with all their calls are taller than a phone',
  '.stage': 'so are twenty on a stage',
};

/** Text that may end in an ellipsis: its whole stands elsewhere on the page. */
const SHORTENED: Readonly<Record<string, string>> = {
  '.fn': 'what a process runs stands in the listing',
  '.foot code': 'the line of a card stands in the listing',
  '.foot .ln-no': 'that it has not begun is in the narration',
  '.val': 'a long value is in the narration, and is read out whole',
  '.msg .txt': 'so is a message',
  '.lab-card .nm': 'a call stands in the table of calls',
  '.own-program h2': 'whose program it is, its tab says',
  '.exception .why': 'the message of an exception stands in the output',
};

/** Words that go out of sight as a whole where their row has no room for them, and are still read out. */
const WRAPS: Readonly<Record<string, string>> = {
  '.hint .more': 'what a drag does is on the number itself too',
  '.next-label': 'it names the chips beside it',
  '.vars *': 'a low card shows the first values',
  '.who-name': 'the badge beside it says who',
  '.slim.narrow .state *': 'the frame and the body of a card say how it is',
  '.exception .why, .exception .why *, .exception .caught-tag': 'the sentence says it too',
  '.result .nm': 'what was called stands in the listing',
  '.nm .g': 'that a call returned is seen by its value',
};

/** Regions whose words must not go over their edge, where the next region is. */
const CLOSED = '.slot-say';

/** Text that is smaller than the rest: its shape and its colour say the same. */
const SMALL = '.badge text';

/** Those who wait outside a queue stand one behind the other; the first is seen. */
const BEHIND = '.msg:is(.outside, .back), .msg:is(.outside, .back) *';

/** What does not fit, a line each. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(look, {
    scrolls: Object.keys(SCROLLS).join(),
    shortened: Object.keys(SHORTENED).join(),
    wraps: Object.keys(WRAPS).join(),
    closed: CLOSED,
    small: SMALL,
    behind: BEHIND,
    smallest: 13,
    smallestBadge: 11,
  });
}

interface Rules {
  readonly scrolls: string;
  readonly shortened: string;
  readonly wraps: string;
  readonly closed: string;
  readonly small: string;
  readonly behind: string;
  /** px */
  readonly smallest: number;
  readonly smallestBadge: number;
}

// runs in the page, so it brings all it needs
function look({
  scrolls,
  shortened,
  wraps,
  closed,
  small,
  behind,
  smallest,
  smallestBadge,
}: Rules): string[] {
  interface Text {
    readonly box: Element;
    readonly words: string;
    /** px */
    readonly size: number;
    /** Where its letters are, a line each. */
    readonly lines: readonly DOMRect[];
  }
  const found = new Set<string>();
  const nameOf = (box: Element) => [box.localName, ...box.classList].join('.');
  const quote = ({ words, box }: Text) => `“${words.slice(0, 40)}” in ${nameOf(box)}`;

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (box: Element): CSSStyleDeclaration => {
    const style = styles.get(box) ?? getComputedStyle(box);
    styles.set(box, style);
    return style;
  };
  // only read out, or in a panel behind another
  const kept = new Map<Element, boolean>();
  const isKept = (box: Element | null): boolean => {
    if (box === null) return false;
    const known = kept.get(box);
    if (known !== undefined) return known;
    const is =
      styleOf(box).clipPath === 'inset(50%)' || box.matches('[inert], noscript') || isKept(box.parentElement);
    kept.set(box, is);
    return is;
  };
  const isUnseen = (box: Element) =>
    !box.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) ||
    isKept(box);
  // what is turned has no width of its own in the first column
  const scaleOf = (box: SVGGraphicsElement) => {
    const { a, b } = box.getScreenCTM() ?? { a: 1, b: 0 };
    return Math.hypot(a, b);
  };
  const sizeOf = (box: Element) => {
    const size = Number.parseFloat(styleOf(box).fontSize);
    return box instanceof SVGGraphicsElement ? size * scaleOf(box) : size;
  };
  const endsInEllipsis = (box: Element) => {
    const { textOverflow, webkitLineClamp } = styleOf(box);
    return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
  };
  const textsOf = (root: Element): Text[] => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const box = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (box === null || words === '' || isUnseen(box) || box.matches(behind)) continue;
      const size = sizeOf(box);
      const shortBox = box.closest(shortened);
      // a number that is cut would be another number
      if (shortBox !== null && /^-?\d[\d.]*$/.test(words) && shortBox.scrollWidth > shortBox.clientWidth)
        found.add(`a number is cut: “${words}” in ${nameOf(box)}`);
      const short = shortBox !== null && endsInEllipsis(shortBox) ? shortBox.getBoundingClientRect() : null;
      const range = document.createRange();
      // blanks at the ends hang over the edge
      const raw = node.textContent ?? '';
      range.setStart(node, raw.indexOf(words));
      range.setEnd(node, raw.indexOf(words) + words.length);
      const lines = [...range.getClientRects()]
        // a line is higher than its letters, and what an ellipsis stands for is not there
        .map(({ left, right, y, height }) => {
          const from = Math.max(left, short?.left ?? left);
          const to = Math.min(right, short?.right ?? right);
          return new DOMRect(from, y + height / 2 - size * 0.4, to - from, size * 0.8);
        })
        .filter(({ width, bottom }) => width > 0 && bottom <= (short?.bottom ?? bottom) + 1);
      if (lines.length > 0) texts.push({ box, words, size, lines });
    }
    return texts;
  };

  const OUT = 'out of sight';
  const cutBy = ({ box, lines }: Text) => {
    let sideways = true;
    let upright = true;
    for (
      let around: Element | null = box;
      around !== null && around !== document.body;
      around = around.parentElement
    ) {
      const style = styleOf(around);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const cutsX = sideways && (style.overflowX !== 'visible' || style.contain.includes('paint'));
      const cutsY =
        upright &&
        (style.overflowY !== 'visible' || style.contain.includes('paint') || around.matches(closed));
      if (around.matches(scrolls)) {
        if (style.overflowY !== 'hidden') upright = false;
        if (style.overflowX !== 'hidden') sideways = false;
      }
      if (!cutsX && !cutsY) continue;
      const { left, top, right, bottom } = around.getBoundingClientRect();
      const isOut = (line: DOMRect) =>
        line.top >= bottom || line.bottom <= top || line.left >= right || line.right <= left;
      if (box.matches(wraps) && lines.every(isOut)) return OUT;
      for (const line of lines) {
        const beyond = Math.max(
          sideways && cutsX ? Math.max(left - line.left, line.right - right) : 0,
          upright && cutsY ? Math.max(top - line.top, line.bottom - bottom) : 0,
        );
        if (beyond > 1) return `${nameOf(around)}, ${Math.round(beyond)} px`;
      }
    }
    return null;
  };

  const out = new Set<Element>();
  const texts = textsOf(document.body);
  if (document.documentElement.scrollWidth > innerWidth) found.add('the page scrolls sideways');
  for (const text of texts) {
    const least = text.box.matches(small) ? smallestBadge : smallest;
    if (text.size < least - 0.05) found.add(`${text.size.toFixed(1)} px: ${quote(text)}`);
    const by = cutBy(text);
    if (by === OUT) out.add(text.box);
    else if (by !== null) found.add(`cut off: ${quote(text)} by ${by}`);
  }

  const baton = document.querySelector('.ln.baton');
  const point = document.querySelector('.tip-rail svg');
  if (baton && point && !isUnseen(point)) {
    const off = point.getBoundingClientRect().top - baton.getBoundingClientRect().top;
    if (Math.abs(off) > 1) found.add(`the point is ${off.toFixed(0)} px beside its line`);
  }

  const stage = document.querySelector('.stage');
  if (stage === null) return [...found];
  const cards = [...stage.querySelectorAll('.proc')].map((card) => ({
    card,
    box: card.getBoundingClientRect(),
  }));
  for (const line of stage.querySelectorAll<SVGPathElement>('.wires :is(.tether, .trail, .back)')) {
    const matrix = line.getScreenCTM();
    for (let at = 0; matrix !== null && at < line.getTotalLength(); at += 4) {
      const { x, y } = line.getPointAtLength(at).matrixTransform(matrix);
      const under = cards.find(
        ({ box }) => x > box.left + 6 && x < box.right - 6 && y > box.top + 6 && y < box.bottom - 6,
      );
      if (under) found.add(`a line runs over ${under.card.getAttribute('aria-label')}`);
    }
  }
  const onStage = texts.filter(({ box }) => stage.contains(box) && !out.has(box));
  const blockOf = (box: Element): Element | null =>
    styleOf(box).display.startsWith('inline') && box.parentElement ? blockOf(box.parentElement) : box;
  const lines = onStage.flatMap((text) =>
    text.lines.map((line) => ({ text, line, block: blockOf(text.box) })),
  );
  for (const [at, { text, line, block }] of lines.entries())
    for (const other of lines.slice(at + 1)) {
      const x = Math.min(line.right, other.line.right) - Math.max(line.left, other.line.left);
      const y = Math.min(line.bottom, other.line.bottom) - Math.max(line.top, other.line.top);
      if (x > 1 && y > 1 && block !== other.block)
        found.add(`one on the other: ${quote(text)}, ${quote(other.text)}`);
    }

  const isSolid = (box: Element) => {
    const style = styleOf(box);
    if (box instanceof SVGGeometryElement) return style.fill !== 'none';
    return style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.backgroundImage !== 'none';
  };
  const isWithin = (box: Element, other: Element) => box.contains(other) || other.contains(box);
  // elementsFromPoint sees only what a pointer can reach
  const reachable = document.head.appendChild(document.createElement('style'));
  reachable.textContent = '* { pointer-events: auto !important }';
  for (const text of onStage)
    for (const line of text.lines)
      for (const part of [0.1, 0.5, 0.9]) {
        const pile = document.elementsFromPoint(line.left + line.width * part, line.top + line.height / 2);
        const above = pile.slice(0, Math.max(0, pile.indexOf(text.box)));
        const cover = above.find(
          (one) => !isWithin(one, text.box) && !isUnseen(one) && isSolid(one) && one.closest('.stage'),
        );
        if (cover) found.add(`covered: ${quote(text)} by ${nameOf(cover)}`);
      }
  reachable.remove();
  return [...found];
}
