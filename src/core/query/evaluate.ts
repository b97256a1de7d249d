import { callFunction } from './call';
import { comparatorOffsets } from './comparators';
import { isOrdered, order, queryEquals } from './compare';
import { QueryError } from './queryError';
import { slice } from './slice';
import type { Comparison, Node, Syntax } from './syntax';
import type { Word } from './words';
import { entriesOf, Expression, hasMembers, isList, memberOf, type Value } from './value';

/** What a node makes of the value that it is put to. */
type Step = (value: Value) => Value;

/**
 * A query as a function of data, evaluated as Python's jmespath 1.0.1 does it: texts compare with `<` and `>`, numbers are
 * whole or floats, and a slice after an index is no projection. The function throws QueryError.
 */
export function evaluator(syntax: Syntax): Step {
  return stepOf(syntax.root, { words: syntax.words, comparators: comparatorOffsets(syntax) });
}

/** What the tree does not hold. */
interface Source {
  readonly words: readonly Word[];
  readonly comparators: ReadonlyMap<Node, number>;
}

function stepOf(node: Node, source: Source): Step {
  const of = (child: Node): Step => stepOf(child, source);
  switch (node.type) {
    case 'Literal': {
      const literal = source.words[node.value]?.value ?? null;
      return () => literal;
    }
    case 'Field':
      return (value) => (hasMembers(value) ? (memberOf(value, node.name) ?? null) : null);
    case 'Identity':
    case 'Current':
      return (value) => value;
    case 'Index':
      return (value) => (isList(value) ? (value.at(node.value) ?? null) : null);
    case 'Slice':
      return (value) => (isList(value) ? slice(value, node.children) : null);
    case 'NotExpression': {
      const inner = of(node.children[0]);
      return (value) => isFalse(inner(value));
    }
    case 'Flatten':
      return flatten(of(node.children[0]));
    case 'ExpressionReference': {
      const inner = of(node.children[0]);
      return () => new Expression(inner);
    }
    case 'Subexpression':
    case 'IndexExpression':
    case 'Pipe':
      return chain(of(node.children[0]), of(node.children[1]));
    case 'OrExpression':
      return choose(of(node.children[0]), of(node.children[1]), isFalse);
    case 'AndExpression':
      return choose(of(node.children[0]), of(node.children[1]), (value) => !isFalse(value));
    case 'Projection':
      return isSliceOfItem(node.children[0])
        ? chain(of(node.children[0]), of(node.children[1]))
        : project(of(node.children[0]), of(node.children[1]), (value) => (isList(value) ? value : undefined));
    case 'ValueProjection':
      return project(of(node.children[0]), of(node.children[1]), (value) =>
        hasMembers(value) ? entriesOf(value).map(([, member]) => member) : undefined,
      );
    case 'FilterProjection': {
      const [list, right, condition] = [of(node.children[0]), of(node.children[1]), of(node.children[2])];
      return project(list, right, (value) =>
        isList(value) ? value.filter((item) => !isFalse(condition(item))) : undefined,
      );
    }
    case 'Comparator':
      return located(source.comparators.get(node), comparison(node.name, of(node.children[0]), of(node.children[1])));
    case 'Function': {
      const word = source.words[Number(node.name.split('_').at(-1))];
      const args = node.children.map(of);
      return located(word?.start, (value) =>
        callFunction(
          word?.text ?? '',
          args.map((arg) => arg(value)),
        ),
      );
    }
    case 'MultiSelectList': {
      const items = node.children.map(of);
      return (value) => (value === null ? null : items.map((item) => item(value)));
    }
    case 'MultiSelectHash': {
      const members = node.children.map(({ name, value }) => [name, of(value)] as const);
      return (value) => (value === null ? null : new Map(members.map(([name, member]) => [name, member(value)])));
    }
  }
}

function chain(first: Step, second: Step): Step {
  return (value) => second(first(value));
}

/** Says where it went wrong, unless a part of the step has said it already. */
function located(offset: number | undefined, step: Step): Step {
  return (value) => {
    try {
      return step(value);
    } catch (thrown) {
      throw thrown instanceof QueryError && thrown.offset === undefined
        ? new QueryError(thrown.problem, offset)
        : thrown;
    }
  };
}

/** `&&` and `||`: the second value where `goesOn` with the first. */
function choose(first: Step, second: Step, goesOn: (value: Value) => boolean): Step {
  return (value) => {
    const result = first(value);
    return goesOn(result) ? second(value) : result;
  };
}

function flatten(inner: Step): Step {
  return (value) => {
    const list = inner(value);
    return isList(list) ? list.flatMap((item) => (isList(item) ? item : [item])) : null;
  };
}

/** Puts `right` to each item of what `left` gives; what becomes null is dropped, what has no items becomes null. */
function project(left: Step, right: Step, itemsOf: (value: Value) => readonly Value[] | undefined): Step {
  return (value) =>
    itemsOf(left(value))
      ?.map(right)
      .filter((item) => item !== null) ?? null;
}

/** `a[0][1:]`: Python's parser hangs the slice onto the index, and does not project. */
function isSliceOfItem(node: Node): boolean {
  return (
    node.type === 'IndexExpression' && node.children[1].type === 'Slice' && node.children[0].type === 'IndexExpression'
  );
}

function comparison(name: Comparison, left: Step, right: Step): Step {
  if (name === 'EQ' || name === 'NE') {
    return (value) => queryEquals(left(value), right(value)) === (name === 'EQ');
  }
  const holds = orderings[name];
  return (value) => {
    const [one, other] = [left(value), right(value)];
    return isOrdered(one) && isOrdered(other) ? holds(order(one, other)) : null;
  };
}

const orderings: Readonly<Record<Exclude<Comparison, 'EQ' | 'NE'>, (order: number) => boolean>> = {
  LT: (order) => order < 0,
  LTE: (order) => order <= 0,
  GT: (order) => order > 0,
  GTE: (order) => order >= 0,
};

function isFalse(value: Value): boolean {
  return (
    value === null ||
    value === false ||
    value === '' ||
    (isList(value) && value.length === 0) ||
    (hasMembers(value) && entriesOf(value).length === 0)
  );
}
