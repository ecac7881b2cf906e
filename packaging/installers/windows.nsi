; The per-user set-up. Called by windows.py with VERSION, HOME (the staged files) and TARGET.
Unicode true
Target amd64-unicode
ManifestDPIAware true
SetCompressor /SOLID lzma
RequestExecutionLevel user
!include MUI2.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Jiaoyang"

Name "Jiaoyang 校样"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Jiaoyang"
InstallDirRegKey HKCU "Software\Jiaoyang" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Jiaoyang"
VIAddVersionKey "FileDescription" "Jiaoyang set-up"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${HOME}/jiaoyang.ico"
!define MUI_UNICON "${HOME}/jiaoyang.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\program\pythonw.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "-m app"
!insertmacro MUI_PAGE_LICENSE "${HOME}/application/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString LINK_NAME ${LANG_SIMPCHINESE} "校样"
LangString LINK_NAME ${LANG_ENGLISH} "Jiaoyang"

!macro DeleteLinks
  ; Both names: the system's language may have changed since the installation.
  Delete "$SMPROGRAMS\校样.lnk"
  Delete "$SMPROGRAMS\Jiaoyang.lnk"
!macroend

Section
  ; A former version's files go first, so that none of them stays behind; libraries never lie here.
  RMDir /r "$INSTDIR\program"
  SetOutPath "$INSTDIR\program"
  File /r "${HOME}/*.*"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro DeleteLinks
  CreateShortCut "$SMPROGRAMS\$(LINK_NAME).lnk" "$INSTDIR\program\pythonw.exe" "-m app" "$INSTDIR\program\jiaoyang.ico"
  WriteRegStr HKCU "Software\Classes\.jiaoyang" "" "Jiaoyang.Library"
  WriteRegStr HKCU "Software\Classes\Jiaoyang.Library\DefaultIcon" "" "$INSTDIR\program\jiaoyang.ico"
  WriteRegStr HKCU "Software\Classes\Jiaoyang.Library\shell\open\command" "" '"$INSTDIR\program\pythonw.exe" -m app "%1"'
  WriteRegStr HKCU "Software\Jiaoyang" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Jiaoyang 校样"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\program\jiaoyang.ico"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; Only what was put there: the folder may have been one of the user's. Libraries and settings lie in %APPDATA%\jiaoyang.
  RMDir /r "$INSTDIR\program"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro DeleteLinks
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Jiaoyang"
  DeleteRegKey HKCU "Software\Classes\Jiaoyang.Library"
  DeleteRegKey HKCU "Software\Classes\.jiaoyang"
SectionEnd
