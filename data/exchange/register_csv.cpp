#include "data/exchange/number_text.hpp"
#include "data/export.hpp"
#include "data/files/pending_file.hpp"
#include "model/plan/register_data.hpp"

namespace wattort::data {

namespace {

void appendLine(std::string& text, const RegisterLine& line, bool german)
{
    const RegisterItem& item = line.item;
    std::string value = line.text;
    if (line.value) {
        exchange::appendNumber(value, *line.value, "");
    }
    const std::string& remark = line.known() ? (german ? item.remarkGerman : item.remarkEnglish)
                                             : (german ? item.missingGerman : item.missingEnglish);
    const std::string_view fields[] = {item.act,
                                       item.section,
                                       item.symbol,
                                       german ? item.nameGerman : item.nameEnglish,
                                       value,
                                       item.unit,
                                       line.known() ? "planned" : "missing",
                                       remark};
    for (const std::string_view& field : fields) {
        text += &field == fields ? "" : ",";
        exchange::appendField(text, field);
    }
    text += "\r\n";
}

} // namespace

void exportRegisterData(const Plan& plan, const std::vector<RegisterItem>& items, bool german,
                        const std::filesystem::path& folder)
{
    std::string text = "act,section,symbol,name,value,unit,state,remark\r\n";
    for (const RegisterLine& line : registerData(plan, items)) {
        appendLine(text, line, german);
    }
    files::createFolder(folder);
    files::PendingFile file(folder / "register_data.csv");
    file.write(text);
    file.commit();
}

} // namespace wattort::data
