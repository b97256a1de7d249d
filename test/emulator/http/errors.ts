/** An answer that the service gives instead of a page. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string | undefined,
    readonly status = 400,
  ) {
    super(message ?? '');
    this.name = 'ServiceError';
    this.hasMessage = message !== undefined;
  }

  /** `InvalidFilterKey` has no message member in the API model. */
  readonly hasMessage: boolean;
}

/** What Coral says of a request that breaks a constraint of the model. */
export function validationError(...problems: readonly string[]): ServiceError {
  const count = `${String(problems.length)} validation error${problems.length === 1 ? '' : 's'} detected`;
  return new ServiceError('ValidationException', `${count}: ${problems.join('; ')}`);
}
