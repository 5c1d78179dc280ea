/** System fonts; the forms of 汉字 follow `lang`. */
export const fontStack = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
