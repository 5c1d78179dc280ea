/**
 * Keeps the analyzer from writing its folder into package.json, which tests read at the same time. Its command line has no option for this.
 */
export default { packagejson: false };
