/**
 * The oldest browsers in which everything works; older ones show the first picture and a message. They are listed only in `browserslist` of
 * `package.json`.
 */
import browserslist from 'browserslist';

/** The names of browsers in `browserslist`, with those in bundlers. */
const bundlerNames = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'ios' } as const;

export type EngineName = keyof typeof bundlerNames;

const engineNames = Object.keys(bundlerNames) as readonly EngineName[];

/** The oldest version of each browser. */
export const oldestVersions: Readonly<Record<EngineName, number>> = versionsOf(browserslist());

/** The oldest browsers as targets of the builds, such as `chrome105`. */
export const oldestEngines: readonly string[] = engineNames.map((name) => `${bundlerNames[name]}${oldestVersions[name]}`);

function versionsOf(queried: readonly string[]): Record<EngineName, number> {
  const oldest = (name: EngineName): number => {
    const versions = queried.filter((each) => each.startsWith(`${name} `)).map((each) => Number.parseFloat(each.slice(name.length + 1)));
    if (versions.length === 0) throw new Error(`browserslist of package.json names no ${name}`);
    return Math.min(...versions);
  };
  return {
    chrome: oldest('chrome'),
    edge: oldest('edge'),
    firefox: oldest('firefox'),
    safari: oldest('safari'),
    ios_saf: oldest('ios_saf'),
  };
}
