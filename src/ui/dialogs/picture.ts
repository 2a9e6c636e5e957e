/** A picture of the stage that stands alone: its DOM in an SVG, with the rules and the fonts it uses. */
import { sheetTexts } from './css-text';
import { fontFace, usedFamilies } from './picture-fonts';
import { usedRules } from './picture-rules';

const SVG = 'http://www.w3.org/2000/svg';

/** A picture as text of an SVG file, and its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Draws the stage as it is now. `title` is what a screen reader says of it. @throws TypeError if a part of it cannot be fetched. */
export async function drawStage(stage: HTMLElement, title: string): Promise<Picture> {
  const { clientWidth: width, scrollHeight: height } = stage;
  const { rules, fonts } = usedRules(stage, await sheetTexts());
  const families = usedFamilies(stage);
  const faces = await Promise.all(
    fonts.filter(({ family }) => families.has(family)).map((font) => fontFace(font)),
  );
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  // the rules for the root of the page are now those for the root of the picture
  for (const { name, value } of document.documentElement.attributes) {
    if (name.startsWith('data-')) root.setAttribute(name, value);
  }
  const titled = root.appendChild(document.createElementNS(SVG, 'title'));
  titled.textContent = title;
  const style = root.appendChild(document.createElementNS(SVG, 'style'));
  style.textContent = [...faces, ...rules].join('\n');
  const frame = root.appendChild(document.createElementNS(SVG, 'foreignObject'));
  frame.setAttribute('width', '100%');
  frame.setAttribute('height', '100%');
  frame.append(within(stage, width, height));
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

// The stage in what stands around it, which takes no part in the layout: rules may ask for it.
function within(stage: HTMLElement, width: number, height: number): Element {
  const copy = stage.cloneNode(true) as HTMLElement;
  copy.style.cssText += `; position: relative; width: ${width}px; height: ${height}px; margin: 0`;
  let around: HTMLElement = copy;
  for (let at = stage.parentElement; at !== null && at !== document.documentElement; at = at.parentElement) {
    const shell = at.cloneNode(false) as HTMLElement;
    shell.style.cssText += '; display: contents';
    shell.append(around);
    around = shell;
  }
  return around;
}

/**
 * The picture as a PNG, `scale` pixels a CSS pixel.
 *
 * @throws DOMException where the browser lets no page read such a picture back.
 */
export async function toPng({ svg, width, height }: Picture, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new DOMException('no picture came out')) : resolve(blob)),
      'image/png',
    );
  });
}
