# German and English texts, built into the program as :/translations/wattort_<language>.qm.
#
# The .ts files are edited by people and changed by one command only, `cmake --build … --target update_translations`,
# never by an ordinary build. (qt_add_translations would let a build rewrite them: with a file missing at configure
# time it runs lupdate without sources and marks every text as vanished.)
set(translations ${PROJECT_SOURCE_DIR}/resources/translations)
set(german ${translations}/wattort_de.ts)
set(english ${translations}/wattort_en.ts) # source texts are English: only plural forms

qt_add_lrelease(wattort_ui TS_FILES ${german} ${english} QM_FILES_OUTPUT_VARIABLE compiled_translations)
qt_add_resources(wattort_ui translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled_translations})

set(lupdate Qt6::lupdate -silent -locations none -no-obsolete -source-language en_GB -I ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/ui ${PROJECT_SOURCE_DIR}/app)
add_custom_target(update_translations
    COMMAND ${lupdate} -target-language de_DE -ts ${german}
    COMMAND ${lupdate} -pluralonly -target-language en_GB -ts ${english}
    COMMENT "Collecting the texts of ui and app" VERBATIM)
