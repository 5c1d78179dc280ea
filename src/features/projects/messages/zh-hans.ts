import type { ProjectsWords } from './en.ts';

export const zhHans: ProjectsWords = {
  title: '项目',
  money: '金额',
  moneyLead: '这些金额性质不同，不能相加。',
  moneyKinds: {
    'project-investment': '单个项目投资',
    'multi-project-total': '多个项目总投资',
    'fund-size': '基金规模',
    'contract-value': '合同金额',
    'planned-investment': '计划总投资',
    'completed-investment': '完成投资',
    'agreed-investment': '协议金额',
    'intended-investment': '意向投资',
    'goods-value': '货值',
  },
  notReportedMoney: '投资额未报告',
  counts: '项目数量',
  countsLead: '这些数字范围不同，互不包含，也不能相减。',
  oneDot: '一个点代表一个项目',
  sectors: '领域',
  sectorsLead: '报道没有给出各领域的项目数量。',
  saidOfAll: '就各对整体而言',
  inWords: '仅有文字',
  more: (count) => `另有${count}项没有画出，`,
  inTable: '见表格',
  noPartner: '未说明属于哪一对',
};
