/** Countries and the adjectives of them, by which roles are called: “Libyan prime minister”. */
export const countries: readonly (readonly string[])[] = `
us/usa/united states/america/american uk/united kingdom/britain/british france/french germany/german
italy/italian spain/spanish netherlands/dutch belgium/belgian switzerland/swiss austria/austrian
sweden/swedish norway/norwegian denmark/danish finland/finnish greece/greek turkey/turkiye/turkish
russia/russian soviet_union/ussr/soviet ukraine/ukrainian poland/polish israel/israeli
palestine/palestinian egypt/egyptian libya/libyan tunisia/tunisian algeria/algerian
morocco/moroccan sudan/sudanese syria/syrian lebanon/lebanese jordan/jordanian iraq/iraqi iran/iranian
saudi_arabia/saudi kuwait/kuwaiti qatar/qatari emirates/uae/emirati yemen/yemeni oman/omani
china/chinese japan/japanese korea/korean india/indian pakistan/pakistani afghanistan/afghan
australia/australian canada/canadian mexico/mexican brazil/brazilian argentina/argentine
venezuela/venezuelan colombia/colombian cuba/cuban nigeria/nigerian kenya/kenyan ethiopia/ethiopian
europe/european africa/african ireland/irish portugal/portuguese hungary/hungarian
romania/romanian bulgaria/bulgarian serbia/serbian croatia/croatian indonesia/indonesian
malaysia/malaysian thailand/thai vietnam/vietnamese philippines/philippine chile/chilean
peru/peruvian ecuador/ecuadorean taiwan/taiwanese`
  .trim()
  .split(/\s+/)
  .map((forms) => forms.replaceAll('_', ' ').split('/'));
