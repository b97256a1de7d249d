import { Budget, listCost, mapCost } from './budget';
import { callFunction } from './call';
import { comparatorOffsets } from './comparators';
import { isOrdered, order, queryEquals } from './compare';
import { QueryError } from '../values/queryError';
import { slice } from './slice';
import type { Comparison, Node, Syntax } from './syntax';
import type { Word } from './words';
import { entriesOf, Expression, hasMembers, isList, isScalar, memberOf, type Value } from '../values/value';

/** A node as a function of the value that it is put to. */
type Step = (value: Value) => Value;

/**
 * Returns a query as a function of data, evaluated as Python's jmespath 1.0.1 does it: texts compare with `<` and `>`,
 * numbers are whole or floats, and a slice after an index is no projection. The function throws QueryError, `tooMuch`
 * for what would take too long or too much memory.
 */
export function evaluator(syntax: Syntax): Step {
  const budget = new Budget();
  const root = stepOf(syntax.root, { words: syntax.words, comparators: comparatorOffsets(syntax), budget });
  return (data) => {
    budget.begin(data);
    const result = root(data);
    budget.check(result);
    return result;
  };
}

/** The parts of a query that its tree does not hold. */
interface Source {
  readonly words: readonly Word[];
  readonly comparators: ReadonlyMap<Node, number>;
  readonly budget: Budget;
}

/** Makes the step of a node. Every step costs something, and what it makes costs more. */
function stepOf(node: Node, source: Source): Step {
  const step = plainStepOf(node, source);
  const { budget } = source;
  return (value) => {
    budget.spend(1);
    return step(value);
  };
}

function plainStepOf(node: Node, source: Source): Step {
  const of = (child: Node): Step => stepOf(child, source);
  const { budget } = source;
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
      return (value) => (isList(value) ? counted(slice(value, node.children), budget) : null);
    case 'NotExpression': {
      const inner = of(node.children[0]);
      return (value) => isFalse(inner(value));
    }
    case 'Flatten':
      return flatten(of(node.children[0]), budget);
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
        hasMembers(value)
          ? counted(
              entriesOf(value).map(([, member]) => member),
              budget,
            )
          : undefined,
      );
    case 'FilterProjection': {
      const [list, right, condition] = [of(node.children[0]), of(node.children[1]), of(node.children[2])];
      return project(list, right, (value) =>
        isList(value) ? value.filter((item) => !isFalse(condition(item))) : undefined,
      );
    }
    case 'Comparator':
      return located(
        source.comparators.get(node),
        comparison(node.name, of(node.children[0]), of(node.children[1]), budget),
      );
    case 'Function': {
      const word = source.words[Number(node.name.split('_').at(-1))];
      const args = node.children.map(of);
      return located(word?.start, (value) =>
        callFunction(
          word?.text ?? '',
          args.map((arg) => arg(value)),
          budget,
        ),
      );
    }
    case 'MultiSelectList': {
      const items = node.children.map(of);
      return (value) =>
        value === null
          ? null
          : counted(
              items.map((item) => item(value)),
              budget,
            );
    }
    case 'MultiSelectHash': {
      const members = node.children.map(({ name, value }) => [name, of(value)] as const);
      return (value) => {
        if (value === null) {
          return null;
        }
        budget.spend(mapCost + listCost * members.length);
        return new Map(members.map(([name, member]) => [name, member(value)]));
      };
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

/** Evaluates `&&` and `||`: the second value if `goesOn` with the first. */
function choose(first: Step, second: Step, goesOn: (value: Value) => boolean): Step {
  return (value) => {
    const result = first(value);
    return goesOn(result) ? second(value) : result;
  };
}

/** Returns a list that was made, paid for. */
function counted(list: readonly Value[], budget: Budget): readonly Value[] {
  budget.spend(listCost + list.length);
  return list;
}

function flatten(inner: Step, budget: Budget): Step {
  return (value) => {
    const list = inner(value);
    if (!isList(list)) {
      return null;
    }
    budget.spend(list.reduce<number>((sum, item) => sum + (isList(item) ? item.length : 1), listCost));
    return list.flatMap((item) => (isList(item) ? item : [item]));
  };
}

/** Puts `right` to each item of what `left` gives; what becomes null is dropped, what has no items becomes null. */
function project(left: Step, right: Step, itemsOf: (value: Value) => readonly Value[] | undefined): Step {
  return (value) =>
    itemsOf(left(value))
      ?.map(right)
      .filter((item) => item !== null) ?? null;
}

/** Tells whether a node is `a[0][1:]`: Python's parser hangs the slice onto the index, and does not project. */
function isSliceOfItem(node: Node): boolean {
  return (
    node.type === 'IndexExpression' && node.children[1].type === 'Slice' && node.children[0].type === 'IndexExpression'
  );
}

function comparison(name: Comparison, left: Step, right: Step, budget: Budget): Step {
  if (name === 'EQ' || name === 'NE') {
    return (value) => {
      const [one, other] = [left(value), right(value)];
      if (!isScalar(one) && !isScalar(other)) {
        budget.spendOn(one);
      }
      return queryEquals(one, other) === (name === 'EQ');
    };
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
