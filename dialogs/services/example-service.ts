import type { Service } from '../../services/model.ts';
import type { ActionDefinitions } from '../actions/action-definition.ts';

/** A service for the tools: it answers with the examples of the actions, and tells who waits that it does. */
export function exampleService(actions: () => ActionDefinitions, told: (operation: string) => void): Service {
  return {
    async send({ operation }, read) {
      told(operation);
      const part = read(actions().get(operation)?.declared?.example?.answer);
      return 'value' in part ? { kind: 'done', value: part.value } : { kind: 'unavailable' };
    },
    user: async () => ({}),
  };
}
