/** Starts one server and two browsers for a whole run, with and without WebGL. Each file of tests creates its own contexts in them. */
import { chromium } from 'playwright';
import { launchOptions, serveSite, sharedServer, sharedWithoutWebGL, sharedWithWebGL } from './launch.ts';
import { withoutWebGL } from './site.ts';

export default async function setUp(): Promise<() => Promise<void>> {
  const [server, withWebGL, plain] = await Promise.all([
    serveSite(),
    chromium.launchServer(launchOptions()),
    chromium.launchServer(launchOptions(withoutWebGL)),
  ]);
  // Files run in processes that inherit the environment.
  process.env[sharedServer] = server.address;
  process.env[sharedWithWebGL] = withWebGL.wsEndpoint();
  process.env[sharedWithoutWebGL] = plain.wsEndpoint();
  return async () => {
    await Promise.all([withWebGL.close(), plain.close()]);
    await server.close();
  };
}
