/**
 * Characters that Chinese and Japanese write in several ways: simplified, traditional, and new Japanese
 * where that is a third; those of names, countries and titles.
 */
const CHARACTERS = `
尔爾 萨薩 苏蘇 达達 兰蘭 罗羅 马馬 维維 亚亞 乌烏 贝貝 丽麗 边邊辺 国國 华華 东東 韩韓 泽澤沢 荣榮栄 庆慶 龙龍竜 广廣広
云雲 门門 阳陽 张張 陈陳 刘劉 杨楊 吴吳呉 赵趙 黄黃 孙孫 许許 邓鄧 冯馮 叶葉 蒋蔣 谢謝 郑鄭 钱錢銭 吕呂 钟鐘 卢盧 闫閻
习習 进進 锦錦 涛濤 宁寧 庄莊 强強 伟偉 义義 仪儀 关關関 战戰戦 总總総 统統 会會 议議 长長 党黨 军軍 队隊 机機 构構 联聯
盟盟 约約 欧歐 美美 俄俄 德德 鲁魯 纽紐 约約 伦倫 顿頓 腊臘 爱愛 图圖図 克克 兹茲 纳納 诺諾 赖賴 赫赫 诗詩 兴興 顺順 项項
顾顧 颜顏顔 额額 风風 飞飛 骏駿 鲍鮑 黎黎 齐齊斉 斋齋斎 岛島 滨濱浜 泷瀧滝 桥橋 樱櫻桜 条條 来來 枪槍 树樹 检檢検 权權権
欢歡歓 汉漢 汤湯 沟溝 泪淚涙 济濟済 浅淺 济濟済 渊淵 温溫 湾灣 满滿満 潜潛 灵靈霊 炉爐 点點 热熱 烟煙 独獨 狱獄 狭狹 猎獵
献獻 玛瑪 环環 现現 瑞瑞 电電 画畫 畅暢 痴癡 监監 盐鹽塩 盖蓋 礼禮 祸禍 种種 积積 称稱 稳穩穏 穷窮 竞競 笔筆 签簽 简簡 类類
经經経 给給 绍紹 结結 绝絕 绪緒 续續続 绿綠緑 缅緬 缘緣縁 罚罰 义義 职職 肃肅 胜勝 胡胡 脑腦脳 舰艦 艺藝芸 节節 芦蘆 芜蕪
苍蒼 莱萊 莲蓮 营營 萧蕭 蓝藍 虑慮 虚虛 蛮蠻 补補 装裝装 见見 观觀観 规規 觉覺覚 触觸 订訂 认認 记記 讲講 论論 访訪 证證証
评評 词詞 译譯訳 试試 话話 语語 说說 请請 读讀読 调調 谈談 谭譚 谷谷 贡貢 财財 责責 贤賢 败敗 货貨 质質 购購 贵貴 费費 贺賀
资資 赛賽 赞贊 车車 轨軌 转轉転 轮輪 轻輕軽 载載 输輸 迁遷 运運 还還 这這 远遠 违違 连連 迈邁 选選 逊遜 递遞 遗遺 邮郵 邻鄰
郁鬱 酱醬 释釋釈 里裡 鉴鑑 针針 钢鋼 钦欽 铁鐵鉄 铃鈴 银銀 锁鎖 锋鋒 镇鎮 镜鏡 闭閉 问問 间間 闻聞 阁閣 阿阿 阵陣 际際 陆陸
险險険 随隨 隐隱 难難 雅雅 雾霧 静靜 韦韋 页頁 须須 预預 领領 频頻 题題 显顯 飘飄 馆館 驱驅駆 驻駐 驿驛駅 验驗 鸟鳥 鸡雞 鸿鴻
麦麥麦 黑黑 鼓鼓 库庫 应應応 废廢 开開 异異 弃棄 归歸帰 当當 录錄録 彦彥 彻徹 径徑 恒恆 恶惡悪 恋戀恋 惠惠恵 惊驚 报報 护護
担擔 拥擁 择擇択 挂掛 损損 换換 据據 摄攝摂 数數 断斷 无無 旧舊旧 时時 昼晝 晓曉暁 暂暫 术術 朴樸 杀殺 杂雜 极極 枢樞 柜櫃 栋棟
标標 样樣様 档檔 桑桑 梦夢 业業 丛叢 丝絲 两兩両 严嚴厳 丧喪 个個 丰豐 临臨 为為 举舉挙 乔喬 乐樂楽 习習 乡鄉 书書 买買 乱亂
争爭 亏虧 亿億 从從 仓倉 价價価 众眾 优優 传傳伝 伤傷 体體 余餘 佛佛仏 侦偵 侨僑 俭儉 债債 倾傾 储儲 儿兒児 兑兌 写寫写 农農
决決 况況 冻凍 净淨 凉涼 减減 凤鳳 凯凱 击擊撃 刚剛 创創 别別 剧劇 剑劍剣 办辦 务務 动動 励勵 劳勞労 势勢 区區 医醫 协協 单單単
卖賣 卫衛 却卻 厂廠 厅廳 历歷 压壓圧 厌厭 县縣県 参參 双雙 发發発 变變変 叹嘆 号號 吁籲 启啟 员員 响響 哑啞 唤喚 唐唐 园園 围圍囲
团團団 圆圓円 圣聖 场場 坏壞壊 坚堅 坛壇 坝壩 块塊 坟墳 垒壘塁 垦墾 处處処 备備 复復 头頭 夹夾 夺奪 奋奮 奖獎奨 妇婦 娱娛 学學
宝寶宝 实實実 审審 宪憲 宫宮 宽寬 宾賓 对對対 寻尋 导導 寿壽 将將 层層 属屬属 岁歲 岂豈 岗崗 岭嶺 币幣 师師 帅帥 带帶 帮幫 干幹
几幾 庙廟 曽曾`
  .trim()
  .split(/\s+/)
  .map((forms) => [...forms]);

const simple = new Map<string, string>();
const traditional = new Map<string, string>();
const japanese = new Map<string, string>();
for (const [plain = '', full = plain, modern = full] of CHARACTERS) {
  for (const form of [plain, full, modern]) {
    if (!simple.has(form)) simple.set(form, plain);
    if (!traditional.has(form)) traditional.set(form, full);
    if (!japanese.has(form)) japanese.set(form, modern);
  }
}

/** Lists how else Chinese and Japanese write a name: `宮澤` → `宮澤`, `宫泽`, `宮沢`. */
export function listVariants(name: string): string[] {
  if (!/\p{Script=Han}/u.test(name)) return [name];
  const forms = [simple, traditional, japanese].map((to) =>
    [...name].map((character) => to.get(character) ?? character).join(''),
  );
  return [...new Set([name, ...forms])];
}
