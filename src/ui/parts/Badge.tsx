import { memo } from 'react';

const SHAPES = [
  'M7 2h10a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5H7a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5Z',
  'M1.6 12a10.4 10.4 0 1 1 20.8 0 10.4 10.4 0 1 1-20.8 0Z',
  'M12 1.8 23 21.6H1Z',
  'M2 2h20v20H2Z',
  'M12 1.5 22.8 9.4 18.7 22H5.3L1.2 9.4Z',
  'M6.4 2h11.2L23.2 12l-5.6 10H6.4L.8 12Z',
  'M12 .9 23.1 12 12 23.1.9 12Z',
  'M2.2 1.8h19.6v11c0 5.2-4.2 8.4-9.8 10.2-5.6-1.8-9.8-5-9.8-10.2Z',
];

/** The shape with a process's number on it; after the eighth the shapes of the children come round again. */
export const Badge = memo(function Badge({
  no,
  look = 'fill',
}: {
  readonly no: number;
  readonly look?: 'fill' | 'hollow' | 'white';
}) {
  const digits = no === 2 ? 'narrow' : no > 9 ? 'two' : undefined;
  const shape = SHAPES[no < SHAPES.length ? no : 1 + ((no - 1) % (SHAPES.length - 1))];
  return (
    <svg
      className={look === 'fill' ? 'badge' : `badge ${look}`}
      data-who={no}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path className="sh" d={shape} />
      <text className={digits} x="12" y={no === 2 ? 19.4 : no > 9 ? 16.4 : 17.7}>
        {no}
      </text>
    </svg>
  );
});
