import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requestSchema } from '../../../../src/core/presentation/requests/requestSchema';

const file = join(import.meta.dirname, '..', '..', '..', '..', 'schemas', 'request.schema.json');

describe('The schema of request documents', () => {
  it('is the one that is shipped', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(requestSchema());
  });

  it('holds members of DescribeSessions, and nothing else', () => {
    const schema = requestSchema() as { properties: object; additionalProperties: boolean; required: string[] };
    expect(Object.keys(schema.properties)).toEqual(['State', 'MaxResults', 'NextToken', 'Filters']);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(['State']);
  });

  it('has the bounds of the API model', () => {
    expect(requestSchema()).toMatchObject({
      properties: {
        State: { enum: ['Active', 'History'] },
        MaxResults: { minimum: 1, maximum: 200 },
        Filters: {
          minItems: 1,
          maxItems: 6,
          items: {
            additionalProperties: false,
            required: ['key', 'value'],
            properties: { value: { minLength: 1, maxLength: 400 } },
          },
        },
      },
    });
  });
});
