# Writes a C++ file that holds text files: cmake -D OUTPUT=x.cpp -D FILES="a.csv|b.csv" -P embed_catalogues.cmake
string(REPLACE "|" ";" files "${FILES}")
set(code "// Made by embed_catalogues.cmake.\n#include \"data/csv/embedded.hpp\"\n\n#include <array>\n\nnamespace wattort::data::csv {\n\nnamespace {\n\n")
set(entries "")
list(LENGTH files count)
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    file(READ ${file} text)
    string(APPEND entries "    NamedText{\"${name}\", R\"wattort_csv(${text})wattort_csv\"},\n")
endforeach()
string(APPEND code "constexpr std::array<NamedText, ${count}> files{\n${entries}};\n\n} // namespace\n\n"
    "std::span<const NamedText> embeddedCatalogues()\n{\n    return files;\n}\n\n} // namespace wattort::data::csv\n")
file(WRITE ${OUTPUT} "${code}")
