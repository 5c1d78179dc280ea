/** The analyzer would write its folder into package.json, which tests that run beside it read; its command line can't refuse that. */
export default { packagejson: false };
