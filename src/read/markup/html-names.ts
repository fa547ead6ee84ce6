/** Elements that part paragraphs. What is not named here stands inside a sentence. */
export const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link listing ' +
    'main menu meta nav noembed noframes noscript ol optgroup option p plaintext pre search section select summary ' +
    'table tbody td template textarea tfoot th thead title tr ul xmp'
  ).split(' '),
);

/** Elements that hold no prose: code, programs, formulas, and what browsers do not show. */
export const notProse: ReadonlySet<string> = new Set(
  (
    'code iframe kbd listing math noembed noframes noscript plaintext pre samp script style svg template textarea ' +
    'tt var xmp'
  ).split(' '),
);

/** Those of them that leave nothing to be seen in a sentence. */
export const unseen: ReadonlySet<string> = new Set(['noscript', 'script', 'style', 'template']);

/** Elements without content. */
export const voids: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img input link meta param source track wbr'.split(' '),
);

/** Those of the blocks that do not end a paragraph which was left open. */
export const insideParagraph: ReadonlySet<string> = new Set(
  'br iframe link meta noscript option select template textarea title'.split(' '),
);

/** Elements whose closing tag is mostly left out: one of the same name closes them. */
export const selfEnding: ReadonlySet<string> = new Set('dd dt li option td th tr'.split(' '));

/** Elements that cannot stand in SVG or MathML: they end it. */
export const breakOut: ReadonlySet<string> = new Set(
  'blockquote br center div dl h1 h2 h3 h4 h5 h6 hr li ol p table ul'.split(' '),
);

/** Elements whose attributes are for programs. */
export const unspoken: ReadonlySet<string> = new Set(['link', 'meta', 'style', 'script']);

/** Whether an element of HTML holds another language, in which tags close themselves. */
export function isForeign(name: string): boolean {
  return name === 'svg' || name === 'math';
}
