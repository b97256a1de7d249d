/** A request that the endpoint got, or a name that was to be looked up; null where there was none. */
export type Call =
  | {
      readonly kind: 'ssm';
      /** Key id of the signature. */
      readonly signedBy: string;
      readonly token: string | null;
      readonly region: string;
      readonly host: string | null;
      readonly body: unknown;
    }
  | {
      readonly kind: 'sts';
      readonly signedBy: string;
      readonly token: string | null;
      readonly region: string;
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'sso'; readonly role: string; readonly account: string | null; readonly token: string | null }
  | { readonly kind: 'oidc'; readonly body: unknown }
  | { readonly kind: 'signin' }
  /** What the proxy was asked for: host and port. */
  | { readonly kind: 'connect'; readonly host: string }
  /** A name of another machine, and the port of https. */
  | { readonly kind: 'lookup'; readonly host: string }
  | { readonly kind: 'other'; readonly path: string };

/** The first call of a kind. */
export function firstOf<K extends Call['kind']>(
  calls: readonly Call[],
  kind: K,
): Extract<Call, { kind: K }> | undefined {
  return calls.find((call): call is Extract<Call, { kind: K }> => call.kind === kind);
}
