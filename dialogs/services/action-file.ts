import { z } from 'zod';
import { keysOf } from '../../core/records.ts';
import { slotTypes } from '../slots/index.ts';

/** The file of a declared action. One schema is the check, the type and (as JSON Schema) the editor's help. */

const inputName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case letters, digits and "_"');
const fieldName = z.string().regex(/^[A-Za-z_]\w*$/, 'must be letters, digits and "_"');

const fieldTypes = ['text', 'number', 'boolean', 'date', 'time', 'link'] as const;
export type FieldType = (typeof fieldTypes)[number];
/** A field's type; with "?" the field may be missing. */
type FieldInFile = FieldType | `${FieldType}?`;

/** The declared part of an answer: types by name; a list is written as the form of its one item. */
export type ResultInFile = FieldInFile | [ResultInFile] | { [name: string]: ResultInFile };

const field = z.enum(fieldTypes.flatMap(type => [type, `${type}?` as const]) as [FieldInFile, ...FieldInFile[]]);
const result: z.ZodType<ResultInFile> = z.lazy(() => z.union([field, z.tuple([result]), z.record(fieldName, result)]));

/** A value that is sent: a text can hold outputs. */
export type SentInFile = string | number | boolean | SentInFile[] | { [name: string]: SentInFile };
const sent: z.ZodType<SentInFile> = z.lazy(() =>
  z.union([z.string().max(4000), z.number(), z.boolean(), z.array(sent), z.record(z.string(), sent)]),
);

const input = z.strictObject({
  type: z.enum(keysOf(slotTypes)).describe('The type of the entity that fills it'),
  required: z.boolean().default(false),
  values: z.array(z.string().min(1)).min(1).optional().describe('For type `choice`: the values that it takes'),
});

export const actionSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9-]*(\.[a-z][A-Za-z0-9-]*)+$/, 'must be words joined by ".", such as `office.presence`')
    .describe('The same as the file name; templates call the action by it'),
  profile: z.string().describe('The auth profile: where the key comes from, and the only host that is called'),
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  path: z
    .string()
    .max(1000)
    .regex(/^\//, 'must begin with "/"')
    .describe('Appended to the `apiUrl` of the profile; each output is encoded as one segment'),
  query: z
    .record(z.string().regex(/^[\w.[\]-]+$/, 'must be a parameter name'), z.string().max(1000))
    .default({})
    .describe('Query parameters; one without a value is left out'),
  body: z.record(z.string(), sent).optional().describe('Sent as JSON; an output without a filter keeps its type'),
  inputs: z.record(inputName, input).default({}),
  result: z.record(fieldName, result).default({}).describe('The part of the JSON answer that is used'),
  outcomes: z
    .record(z.string().regex(/^[a-z]\w*$/, 'must be a word'), z.string().min(1).max(500))
    .default({})
    .describe('Conditions in order; the first that holds names how the action ends, otherwise it ends as `done`'),
  timeout: z
    .string()
    .regex(/^([1-9]|10)s$/, 'must be from `1s` to `10s`')
    .default('5s')
    .describe('How long the service has for its answer'),
  effect: z.enum(['read', 'write']).optional().describe('By default GET and HEAD read, and other methods write'),
  idempotent: z
    .boolean()
    .default(false)
    .describe('The service carries out requests with the same Idempotency-Key only once, so a lost write is repeated'),
  test: z
    .strictObject({
      inputs: z.record(inputName, z.union([z.string(), z.number(), z.boolean()])).default({}),
      answer: z.unknown().describe('What the service answers'),
    })
    .optional()
    .describe('An example, used by the tools where the service is not set up'),
});

export type ActionFile = z.output<typeof actionSchema>;

/** Whether an action reads or writes. */
export const needOf = ({ effect, method }: Pick<ActionFile, 'effect' | 'method'>): 'read' | 'write' =>
  effect ?? (method === 'GET' || method === 'HEAD' ? 'read' : 'write');

/** The JSON Schema of an action file, for editors. */
export function actionJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(actionSchema, { io: 'input' });
  return { $schema, title: 'Declared action', ...rest };
}
