import { describe, expect, it } from 'vitest';
import { continued } from '../../../src/core/commandLine/continued';
import { requestInvocation } from '../../../src/core/commandLine/requestInvocation';
import { encodePlace, encodeToken } from '../../../src/core/commandLine/token';

const paging = requestInvocation({ State: 'Active' });
const single = requestInvocation({ State: 'Active', MaxResults: 5 });

describe('A question that goes on', () => {
  it('begins at the page, and in it where the answer stopped', () => {
    expect(continued(paging, encodeToken('t')).paging?.start).toEqual({ token: 't', skip: 0 });
    expect(continued(paging, encodePlace({ token: 't', skip: 3 })).paging?.start).toEqual({ token: 't', skip: 3 });
    expect(continued(paging, encodePlace({ token: undefined, skip: 3 })).paging?.start).toEqual({
      token: undefined,
      skip: 3,
    });
  });

  it('asks with the service’s token where it pages by itself', () => {
    const next = continued(single, encodeToken('t'));
    expect(next.request).toEqual({ State: 'Active', MaxResults: 5, NextToken: 't' });
    expect(next.paging).toBeUndefined();
  });

  it('takes a token that it cannot read as the service’s', () => {
    expect(continued(paging, 'a___b___c').paging?.start).toEqual({ token: 'a___b___c', skip: 0 });
  });
});

describe('What a request document asks', () => {
  it('reads every page, unless the request says how to page', () => {
    expect(paging.paging).toEqual({ pageSize: undefined, maxItems: undefined, start: { token: undefined, skip: 0 } });
    expect(single.paging).toBeUndefined();
    expect(requestInvocation({ State: 'Active', NextToken: 'x' }).paging).toBeUndefined();
  });

  it('names no profile, no region and no endpoint', () => {
    const { profile, region, endpointUrl } = paging.globals;
    expect([profile, region, endpointUrl]).toEqual([undefined, undefined, undefined]);
  });
});
