import type { JsonObject } from '../../base/json';
import { filterValues, type Member, requestShape, type Shape } from '../../request/fields';
import { keyHelp, memberHelp } from './memberHelp';
import { english } from '../../base/l10n';

const words = { t: english };

/**
 * Returns the JSON schema (draft 7) of request documents, made of the table of fields, so that editors complete,
 * explain and check them. `enum` is a warning in VS Code, which is right: the service may know more values than we do.
 */
export function requestSchema(): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A request of aws ssm describe-sessions',
    ...schemaOf(requestShape),
  };
}

function schemaOf(shape: Shape): JsonObject {
  switch (shape.type) {
    case 'structure':
      return structure(shape.members);
    case 'list':
      return { type: 'array', ...bounds(shape, 'Items'), items: schemaOf(shape.item) };
    case 'string':
      return { type: 'string', ...bounds(shape, 'Length'), ...choices(shape.values) };
    case 'integer':
      return {
        type: 'integer',
        ...(shape.min === undefined ? {} : { minimum: shape.min }),
        ...(shape.max === undefined ? {} : { maximum: shape.max }),
      };
  }
}

function structure(members: readonly Member[]): JsonObject {
  const isFilter = members.some(({ name }) => name === 'key');
  return {
    type: 'object',
    additionalProperties: false,
    required: members.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(
      members.map(({ name, shape }) => [name, { description: memberHelp(name, words), ...schemaOf(shape) }]),
    ),
    ...(isFilter ? { allOf: knownValues() } : {}),
  };
}

/** Offers the values that a key is known to have, and refuses no other. */
function knownValues(): readonly JsonObject[] {
  return Object.entries(filterValues).map(([key, examples]) => ({
    if: { properties: { key: { const: key } }, required: ['key'] },
    then: { properties: { value: { examples } } },
  }));
}

function bounds({ min, max }: { readonly min?: number; readonly max?: number }, of: 'Items' | 'Length'): JsonObject {
  return {
    ...(min === undefined ? {} : { [`min${of}`]: min }),
    ...(max === undefined ? {} : { [`max${of}`]: max }),
  };
}

function choices(values: readonly string[] | undefined): JsonObject {
  if (values === undefined) {
    return {};
  }
  const help = values.map((value) => keyHelp(value, words) ?? '');
  return { enum: values, ...(help.some((text) => text !== '') ? { enumDescriptions: help } : {}) };
}
