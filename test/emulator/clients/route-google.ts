// A fetch that leads Google's hosts to an emulator, as a proxy in front of it would, for clients with Google's addresses built in.

const GOOGLE = /^(sheets|www|forms|oauth2)\.googleapis\.com$/;

/** No other host is reached. */
export function routeGoogle(emulator: string): typeof fetch {
  const direct = fetch;
  return async (input, init) => {
    const request = new Request(input, init);
    const { host, pathname, search } = new URL(request.url);
    if (`http://${host}` === emulator) return direct(request);
    if (!GOOGLE.test(host)) throw new Error(`Cannot reach ${host}: only Google is played here`);
    const headers = new Headers(request.headers);
    headers.set("x-forwarded-host", host);
    return direct(`${emulator}${pathname}${search}`, {
      method: request.method,
      headers,
      body: request.body && (await request.text()),
    });
  };
}
