import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  laneAt,
  layoutFor,
  laneBounds,
  heightOf,
  rowAt,
  rowTop,
} from '../../../../src/core/presentation/timeline/geometry';
import { type SceneInput, sceneOf } from '../../../../src/core/presentation/timeline/scene';
import { fit, type LetterWidth, type Shape, widthOf } from '../../../../src/core/presentation/timeline/shapes';
import { type Palette, svgOf } from '../../../../src/core/presentation/timeline/svg';
import { colourRoles } from '../../../../src/core/presentation/text/colourRole';
import { spansOf } from '../../../support/timeline';

/** Letters of one width, those beyond Latin, Greek and Cyrillic of twice that. */
const letter =
  (width: number): LetterWidth =>
  (point) =>
    (point.codePointAt(0) ?? 0) > 0x10ff && point !== '…' ? 2 * width : width;

function input(pairs: readonly (readonly [number, number])[], more: Partial<SceneInput> = {}): SceneInput {
  const layout = layoutFor(1000);
  const spans = spansOf(pairs);
  return {
    lanes: [{ rows: [pairs.map((_, index) => index)], title: 'i-1', about: ['2 sessions'], marks: [] }],
    places: laneBounds([1], layout),
    layout,
    spans,
    window: { from: 0, to: 720 },
    now: 700,
    nowLabel: 'now',
    ticks: [],
    width: 1000,
    height: 400,
    scroll: 0,
    letters: { title: letter(8), small: letter(7), smallBold: letter(7) },
    style: () => ({ colour: 'green' }),
    label: () => 'jane',
    several: String,
    ...more,
  };
}

const texts = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const rects = (shapes: readonly Shape[], colour: string): readonly Shape[] =>
  shapes.filter((shape) => shape.kind === 'rect' && (shape.fill === colour || shape.stroke === colour));

describe('the picture', () => {
  it('names lanes and bars', () => {
    expect(texts(sceneOf(input([[100, 300]])))).toEqual(['i-1', '2 sessions', 'jane', 'now']);
  });

  it('says how many a bar stands for that stands for several', () => {
    const many = Array.from({ length: 200 }, (_, index) => [100 + index * 0.5, 100.2 + index * 0.5] as const);
    const shapes = sceneOf(input(many));
    expect(texts(shapes)).toContain('200');
    expect(shapes.some((shape) => shape.kind === 'rect' && shape.hatch === true)).toBe(true);
  });

  it('marks what failed, runs, or was let in just in time by more than a colour', () => {
    const lines = (style: ReturnType<SceneInput['style']>): number =>
      sceneOf(input([[100, 300]], { style: () => style })).filter(({ kind }) => kind === 'line').length;
    const plain = lines({ colour: 'grey' });
    expect(lines({ colour: 'grey', open: true })).toBe(plain + 2);
    expect(lines({ colour: 'grey', cross: true })).toBe(plain + 2);
    const foot = sceneOf(input([[100, 300]], { style: () => ({ colour: 'grey', foot: 'purple' }) }));
    expect(rects(foot, 'purple')).toHaveLength(1);
  });

  it('marks along a lane when people were on it together', () => {
    const lanes = [{ rows: [[0]], title: 'i-1', about: [], marks: [{ from: 100, to: 200 }] }];
    expect(rects(sceneOf(input([[100, 300]], { lanes })), 'purple')).toHaveLength(1);
  });

  it('lets no words of a lane reach into its bars, and no line of the axis into its words', () => {
    const words = 'MMMM WWWW '.repeat(20);
    const lanes = [{ rows: [[0], []], title: words, about: [words, words], marks: [] }];
    for (const width of [250, 1000]) {
      const layout = layoutFor(width);
      const places = laneBounds([2], layout);
      const ticks = [{ at: 100, label: '', major: false }];
      const shapes = sceneOf(input([[100, 300]], { lanes, layout, places, width, ticks, label: () => '' }));
      const named = shapes.filter((shape) => shape.kind === 'text' && shape.x < 10);
      expect(named.length).toBe(width === 250 ? 2 : 3);
      for (const shape of named) {
        const reach = shape.kind === 'text' ? shape.x + widthOf(shape.text, letter(shape.small ? 7 : 8)) : 0;
        expect(reach).toBeLessThan(layout.gutter || width);
      }
      const ground = shapes.findIndex((shape) => shape.kind === 'rect' && shape.height === layout.header);
      const line = shapes.findLastIndex(
        (shape) => shape.kind === 'line' && shape.colour !== 'green' && shape.y1 < shape.y2,
      );
      expect(layout.header === 0 || (line < ground && ground < shapes.findIndex((shape) => shape === named[0]))).toBe(
        true,
      );
    }
  });

  it('shows what has only just begun', () => {
    const [bar] = rects(sceneOf(input([[719.9, 720]])), 'green');
    expect(bar).toMatchObject({ x: 998, width: 2 });
  });

  it('draws no line for now where now is not', () => {
    expect(texts(sceneOf(input([[100, 300]], { now: 900 })))).not.toContain('now');
  });

  it('draws only lanes that can be seen', () => {
    const layout = layoutFor(1000);
    const lanes = Array.from({ length: 500 }, (_, at) => ({
      rows: [[0]],
      title: `lane ${String(at)}`,
      about: [],
      marks: [],
    }));
    const places = laneBounds(
      lanes.map(() => 1),
      layout,
    );
    const shapes = sceneOf(input([[100, 300]], { lanes, places, scroll: 2000 }));
    const titles = texts(shapes).filter((text) => text.startsWith('lane'));
    expect(titles.length).toBeLessThan(15);
    expect(titles[0]).toBe(`lane ${String(laneAt(places, 2000))}`);
  });

  it('lets no two words of the axis lie over one another', () => {
    const ticks = Array.from({ length: 40 }, (_, index) => ({ at: index * 18, label: '12:00', major: false }));
    const found = sceneOf(input([], { ticks, now: 9999 })).flatMap((shape) =>
      shape.kind === 'text' && shape.text === '12:00' ? [shape.x] : [],
    );
    expect(found.length).toBeGreaterThan(3);
    for (const [at, x] of found.entries()) {
      expect((found[at + 1] ?? Infinity) - x).toBeGreaterThanOrEqual(5 * 7);
    }
  });
});

describe('lanes', () => {
  it('lie below one another, and a height leads back to its lane and row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 250, max: 2000 }),
        (rows, width) => {
          const layout = layoutFor(width);
          const places = laneBounds(rows, layout);
          for (const [at, place] of places.entries()) {
            expect(places[at + 1]?.top ?? heightOf(places)).toBe(place.top + place.height);
            const last = (rows[at] ?? 1) - 1;
            for (const row of [0, last]) {
              const y = rowTop(place, row, layout) + place.row / 2;
              expect(laneAt(places, y)).toBe(at);
              expect(rowAt(place, y, layout)).toBe(row);
            }
          }
        },
      ),
    );
  });

  it('have their names above where the picture is narrow', () => {
    expect(layoutFor(300).gutter).toBe(0);
    expect(layoutFor(1600).gutter).toBeGreaterThan(100);
  });
});

describe('fit', () => {
  it('cuts a text that has no room, by the width of its letters', () => {
    expect(fit('i-0123456789abcdef', 200, letter(8))).toBe('i-0123456789abcdef');
    expect(fit('i-0123456789abcdef', 80, letter(8))).toBe('i-0123456…');
    expect(fit('日本語日本語', 48, letter(8))).toBe('日本…');
    expect(fit('jane', 8, letter(8))).toBe('');
  });

  it('never takes more room than there is', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 300 }), (text, width) => {
        expect(widthOf(fit(text, width, letter(7)), letter(7))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('svgOf', () => {
  const palette: Palette = {
    colors: Object.fromEntries(colourRoles.map((colour) => [colour, '#123456'])) as Palette['colors'],
    font: '"Segoe UI", sans-serif',
    size: 13,
    smallSize: 11,
  };

  it('draws each kind of shape', () => {
    const shapes: readonly Shape[] = [
      { kind: 'rect', x: 1, y: 2, width: 3, height: 4, fill: 'green', alpha: 0.25, stroke: 'green', dash: true },
      { kind: 'rect', x: 1, y: 2, width: 9, height: 4, stroke: 'grey', hatch: true },
      { kind: 'line', x1: 0, y1: 0, x2: 5.123, y2: 5, colour: 'now', thickness: 2 },
      { kind: 'text', x: 1, y: 1, text: 'jane', colour: 'dim', small: true, bold: true },
    ];
    const svg = svgOf(shapes, 100, 50, 'Title', palette);
    expect(svg).toContain(
      '<rect x="1" y="2" width="3" height="4" fill="#123456" fill-opacity="0.25" stroke="#123456" stroke-dasharray="4 3"/>',
    );
    expect(svg).toContain('url(#hatch-grey)');
    expect(svg).toContain('<pattern id="hatch-grey"');
    expect(svg).toContain('<line x1="0" y1="0" x2="5.12" y2="5" stroke="#123456" stroke-width="2"/>');
    expect(svg).toContain('font-size="11" font-weight="600">jane</text>');
    expect(svg).toContain('&quot;Segoe UI&quot;');
  });

  it('keeps hostile text as text', () => {
    const hostile = '</text><script>alert(1)</script> & "x" \u202E\u0000';
    const svg = svgOf([{ kind: 'text', x: 0, y: 0, text: hostile, colour: 'dim' }], 10, 10, hostile, palette);
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/[\u0000-\u0008\u202E]/u);
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
  });

  it('is well-formed XML for any text, font and colour', () => {
    const units = fc.oneof(
      fc.constantFrom(
        '\uFFFE',
        '\uFFFF',
        '\uD800',
        '\uDFFF',
        '\u0000',
        '\u000B',
        '\u007F',
        '\u{1FFFF}',
        ']]>',
        '&#0;',
        '<',
        '"',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const hostile = fc.array(units, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, hostile, (text, font, color) => {
        const colors = { ...palette.colors, dim: color, grey: color };
        const shapes: readonly Shape[] = [
          { kind: 'rect', x: 0, y: 0, width: 1, height: 1, fill: 'dim', stroke: 'grey', hatch: true },
          { kind: 'line', x1: 0, y1: 0, x2: 1, y2: 1, colour: 'dim' },
          { kind: 'text', x: 0, y: 0, text, colour: 'dim' },
        ];
        expect(illFormed(svgOf(shapes, 10, 10, text, { ...palette, font, colors }))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

/** Why a text is no well-formed XML document (1.0: characters, references, quoted attributes, tags in pairs); undefined if it is. */
function illFormed(xml: string): string | undefined {
  const strange = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (strange) {
    return `U+${strange[0].codePointAt(0)?.toString(16) ?? ''}`;
  }
  const open: string[] = [];
  const parts = xml.matchAll(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<&]*(?:&[^"<&]*)*")*)(\/?)>|[^<]+|</gi);
  for (const [part, closing, name, attributes = '', empty] of parts) {
    if (part === '<' || /&(?!(?:amp|lt|gt|quot|#39);)/.test(name === undefined ? part : attributes)) {
      return part;
    }
    if (name !== undefined && closing === '/' && open.pop() !== name) {
      return part;
    }
    if (name !== undefined && closing === '' && empty === '') {
      open.push(name);
    }
  }
  return open.at(-1);
}
