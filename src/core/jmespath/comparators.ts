import type { Node, Syntax } from './syntax';

/** Returns the place of each comparison's `<`, `==` …: the library's tree does not say, but keeps their order. */
export function comparatorOffsets({ root, words }: Syntax): ReadonlyMap<Node, number> {
  const signs = words.filter(({ kind, text }) => kind === 'sign' && /^(?:[<>]=?|[=!]=)$/.test(text));
  const offsets = new Map<Node, number>();
  const visit = (node: Node): void => {
    const [first, ...rest] = childrenOf(node);
    if (first) {
      visit(first);
    }
    if (node.type === 'Comparator') {
      offsets.set(node, signs[offsets.size]?.start ?? 0);
    }
    rest.forEach(visit);
  };
  visit(root);
  return offsets;
}

/** Returns the parts of a node as they were typed one after the other. */
function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'Literal':
    case 'Field':
    case 'Identity':
    case 'Current':
    case 'Index':
    case 'Slice':
      return [];
    case 'FilterProjection': {
      const [list, right, condition] = node.children;
      return [list, condition, right];
    }
    case 'MultiSelectHash':
      return node.children.map(({ value }) => value);
    default:
      return node.children;
  }
}
