# SPDX-License-Identifier: Apache-2.0
"""A Windows machine of the sample: what it writes when a process starts, someone logs on, a file appears."""
from dataclasses import dataclass, field
from datetime import timedelta

from tape import EVENTLOG, POWERSHELL, SYSMON, TASKS, UPDATE, digest, stamp

S32 = "C:\\Windows\\System32\\"
DOMAIN = "YAMATAKE"
DNS_DOMAIN = "corp.yamatake.example"
DOMAIN_SID = "S-1-5-21-1948202602-2602050207-1726202607"
MICROSOFT = ("Microsoft Corporation", "Microsoft® Windows® Operating System", "10.0.20348.2700 (WinBuild.160101.0800)")

# base name -> (description, company, product, original name, version); anything else is an operating system file.
PROGRAMS = {
    "tcad.exe": ("Tsukuri CAD", "Tsukuri Software K.K.", "Tsukuri CAD 2026", "tcad.exe", "26.0.3.118"),
    "tcadupd.exe": ("Tsukuri CAD updater", "Tsukuri Software K.K.", "Tsukuri CAD 2026", "tcadupd.exe", "26.0.3.118"),
    "outlook.exe": ("Microsoft Outlook", "Microsoft Corporation", "Microsoft Outlook", "Outlook.exe", "16.0.17928.20440"),
    "winword.exe": ("Microsoft Word", "Microsoft Corporation", "Microsoft Office", "WinWord.exe", "16.0.17928.20440"),
    "excel.exe": ("Microsoft Excel", "Microsoft Corporation", "Microsoft Office", "Excel.exe", "16.0.17928.20440"),
    "msedge.exe": ("Microsoft Edge", "Microsoft Corporation", "Microsoft Edge", "msedge.exe", "144.0.3719.82"),
    "onedrive.exe": ("Microsoft OneDrive", "Microsoft Corporation", "Microsoft OneDrive", "OneDrive.exe", "26.002.0105.0003"),
    "kaigi.exe": ("Kaigi meetings", "Kaigi Fictitious Ltd.", "Kaigi", "kaigi.exe", "5.4.1.0"),
    "rar.exe": ("Command line RAR", "Alexander Roshal", "WinRAR", "Rar.exe", "7.13.0"),
    "psexec64.exe": ("Execute processes remotely", "Sysinternals - www.sysinternals.com", "Sysinternals PsExec",
                     "psexec.c", "2.43"),
    "psexesvc.exe": ("PsExec Service", "Sysinternals", "Sysinternals PsExec", "psexesvc.exe", "2.43"),
    "shisan-agent.exe": ("Asset inventory agent", "Shisan Fictitious Ltd.", "Shisan", "shisan-agent.exe", "3.8.0"),
    "msmpeng.exe": ("Antimalware Service Executable", *MICROSOFT[:2], "MsMpEng.exe", "4.18.25110.5"),
    "powershell.exe": ("Windows PowerShell", *MICROSOFT[:2], "PowerShell.EXE", MICROSOFT[2]),
    "cmd.exe": ("Windows Command Processor", *MICROSOFT[:2], "Cmd.Exe", MICROSOFT[2]),
    "mshta.exe": ("Microsoft (R) HTML Application host", *MICROSOFT[:2], "MSHTA.EXE", "11.00.20348.1"),
    "rundll32.exe": ("Windows host process (Rundll32)", *MICROSOFT[:2], "RUNDLL32.EXE", MICROSOFT[2]),
    "certutil.exe": ("CertUtil.exe", *MICROSOFT[:2], "CertUtil.exe", MICROSOFT[2]),
    "wmic.exe": ("WMI Commandline Utility", *MICROSOFT[:2], "wmic.exe", MICROSOFT[2]),
    "schtasks.exe": ("Task Scheduler Configuration Tool", *MICROSOFT[:2], "schtasks.exe", MICROSOFT[2]),
}


@dataclass(frozen=True)
class Account:
    name: str
    rid: int
    admin: bool = False

    @property
    def sid(self):
        return "S-1-5-18" if self.name == "SYSTEM" else f"{DOMAIN_SID}-{self.rid}"

    @property
    def user(self):
        return "NT AUTHORITY\\SYSTEM" if self.name == "SYSTEM" else f"{DOMAIN}\\{self.name}"


SYSTEM = Account("SYSTEM", 18, True)


@dataclass
class Process:
    host: "Machine"
    pid: int
    guid: str
    image: str
    command_line: str
    account: Account
    logon_id: str
    integrity: str = "Medium"
    session: str = "1"


@dataclass
class Machine:
    tape: object
    name: str
    ip: str
    audits_processes: bool = False
    provider_pid: dict = field(default_factory=dict)
    threads: list = field(default_factory=list)
    system: dict = field(default_factory=dict)

    def __post_init__(self):
        r = self.tape.random
        self.fqdn = f"{self.name}.{DNS_DOMAIN}"
        self.threads = [r.randrange(400, 9000, 4) for _ in range(6)]
        self.provider_pid = {SYSMON: r.randrange(2400, 3900, 4), "Security": 720, "System": 700, TASKS: 1180}
        self.prefix = digest("md5", self.name)[:8].lower()
        self._pid = r.randrange(4000, 5200, 4)
        self._logon = r.randrange(0x40000, 0x90000)
        for base, command in (("services.exe", S32 + "services.exe"), ("lsass.exe", S32 + "lsass.exe"),
                              ("svchost.exe", S32 + "svchost.exe -k netsvcs -p -s Schedule"),
                              ("winlogon.exe", "winlogon.exe")):
            self.system[base] = Process(self, r.randrange(600, 1900, 4), self._guid(), S32 + base, command, SYSTEM,
                                        "0x3e7", "System", "0")

    def _guid(self):
        r = self.tape.random
        return f"{{{self.prefix}-{r.randrange(1 << 16):04x}-6985-{r.randrange(1 << 16):04x}-000000000700}}"

    def new_logon_id(self):
        self._logon += self.tape.random.randrange(0x200, 0x9000)
        return hex(self._logon)

    # Processes

    def start(self, t, image, command_line, parent, account=None, logon_id=None, lasts=None, integrity=None,
              directory=None, original=None):
        """Writes the start (Sysmon 1, and Security 4688 where the host audits it) and, after `lasts` seconds, the end."""
        self._pid = 2000 + (self._pid - 2000 + self.tape.random.randrange(4, 400, 4)) % 11000
        account = account or parent.account
        base = (original or image).rsplit("\\", 1)[-1].lower()
        description, company, product, original_name, version = PROGRAMS.get(
            base, (base.rsplit(".", 1)[0], MICROSOFT[0], MICROSOFT[1], base, MICROSOFT[2]))
        p = Process(self, self._pid, self._guid(), image, command_line, account, logon_id or parent.logon_id,
                    integrity or parent.integrity, "0" if account is SYSTEM else parent.session)
        content = original or image
        self.tape.windows(self, t, SYSMON, 1, {
            "ProcessGuid": p.guid, "ProcessId": str(p.pid), "Image": image, "FileVersion": version,
            "Description": description, "Product": product, "Company": company, "OriginalFileName": original_name,
            "CommandLine": command_line, "CurrentDirectory": directory or "C:\\Windows\\system32\\",
            "User": account.user, "LogonGuid": f"{{{self.prefix}-0000-6985-0000-{int(p.logon_id, 16):012x}}}",
            "LogonId": p.logon_id, "TerminalSessionId": p.session, "IntegrityLevel": p.integrity,
            "Hashes": f"MD5={digest('md5', content)},SHA256={digest('sha256', content)},IMPHASH={digest('md5', content[::-1])}",
            "ParentProcessGuid": parent.guid, "ParentProcessId": str(parent.pid), "ParentImage": parent.image,
            "ParentCommandLine": parent.command_line, "ParentUser": parent.account.user})
        if self.audits_processes:
            self.tape.windows(self, t, "Security", 4688, {
                "SubjectUserSid": account.sid, "SubjectUserName": account.name, "SubjectDomainName": DOMAIN,
                "SubjectLogonId": p.logon_id, "NewProcessId": hex(p.pid), "NewProcessName": image,
                "TokenElevationType": "%%1936", "ProcessId": hex(parent.pid), "CommandLine": command_line,
                "TargetUserSid": "S-1-0-0", "TargetUserName": "-", "TargetDomainName": "-", "TargetLogonId": "0x0",
                "ParentProcessName": parent.image, "MandatoryLabel": "S-1-16-8192"}, "A new process has been created.")
        if lasts is not None:
            self.end(t + timedelta(seconds=lasts), p)
        return p

    def end(self, t, p):
        self.tape.windows(self, t, SYSMON, 5, {"ProcessGuid": p.guid, "ProcessId": str(p.pid), "Image": p.image,
                                               "User": p.account.user})

    def _of(self, p):
        return {"ProcessGuid": p.guid, "ProcessId": str(p.pid), "Image": p.image}

    def connect(self, t, p, ip, port, hostname="-"):
        self.tape.windows(self, t, SYSMON, 3, {
            **self._of(p), "User": p.account.user, "Protocol": "tcp", "Initiated": "true", "SourceIsIpv6": "false",
            "SourceIp": self.ip, "SourceHostname": self.fqdn, "SourcePort": str(self.tape.random.randrange(49700, 65000)),
            "SourcePortName": "-", "DestinationIsIpv6": "false", "DestinationIp": ip, "DestinationHostname": hostname,
            "DestinationPort": str(port), "DestinationPortName": "-"})

    def resolve(self, t, p, name, ip):
        self.tape.windows(self, t, SYSMON, 22, {**self._of(p), "QueryName": name, "QueryStatus": "0",
                                                "QueryResults": f"::ffff:{ip};", "User": p.account.user})

    def write_file(self, t, p, path):
        self.tape.windows(self, t, SYSMON, 11, {**self._of(p), "TargetFilename": path, "CreationUtcTime": stamp(t),
                                                "User": p.account.user})

    def delete_file(self, t, p, path):
        self.tape.windows(self, t, SYSMON, 23, {**self._of(p), "User": p.account.user, "TargetFilename": path,
                                                "Hashes": f"SHA256={digest('sha256', path)}", "IsExecutable": "false",
                                                "Archived": "true"})

    def set_value(self, t, p, key, details):
        self.tape.windows(self, t, SYSMON, 13, {**self._of(p), "TargetObject": key, "Details": details,
                                                "User": p.account.user}, event_type="SetValue")

    def access(self, t, source, target, granted, trace):
        self.tape.windows(self, t, SYSMON, 10, {
            "SourceProcessGUID": source.guid, "SourceProcessId": str(source.pid), "SourceThreadId": "4712",
            "SourceImage": source.image, "TargetProcessGUID": target.guid, "TargetProcessId": str(target.pid),
            "TargetImage": target.image, "GrantedAccess": granted, "CallTrace": trace, "SourceUser": source.account.user,
            "TargetUser": target.account.user})

    # Logons

    def logon(self, t, account, kind, ip="-", workstation="-", lasts=None):
        logon_id = self.new_logon_id()
        kerberos = kind in (3, 10)
        self.tape.windows(self, t, "Security", 4624, {
            "SubjectUserSid": "S-1-0-0", "SubjectUserName": "-", "SubjectDomainName": "-", "SubjectLogonId": "0x0",
            "TargetUserSid": account.sid, "TargetUserName": account.name, "TargetDomainName": DOMAIN,
            "TargetLogonId": logon_id, "LogonType": str(kind),
            "LogonProcessName": "Kerberos" if kind == 3 else "User32 ",
            "AuthenticationPackageName": "Kerberos" if kind == 3 else "Negotiate", "WorkstationName": workstation,
            "LogonGuid": f"{{{self.prefix}-aaaa-6985-0000-{int(logon_id, 16):012x}}}", "TransmittedServices": "-",
            "LmPackageName": "-", "KeyLength": "0", "ProcessId": "0x0", "ProcessName": "-", "IpAddress": ip,
            "IpPort": str(self.tape.random.randrange(49700, 65000)) if kerberos else "0",
            "ImpersonationLevel": "%%1833", "RestrictedAdminMode": "-", "TargetOutboundUserName": "-",
            "TargetOutboundDomainName": "-", "VirtualAccount": "%%1843", "TargetLinkedLogonId": "0x0",
            "ElevatedToken": "%%1842" if account.admin else "%%1843"}, "An account was successfully logged on.")
        if account.admin:
            self.tape.windows(self, t, "Security", 4672, {
                "SubjectUserSid": account.sid, "SubjectUserName": account.name, "SubjectDomainName": DOMAIN,
                "SubjectLogonId": logon_id, "PrivilegeList": "SeSecurityPrivilege\r\n\t\t\tSeBackupPrivilege\r\n\t\t\t"
                "SeRestorePrivilege\r\n\t\t\tSeDebugPrivilege"}, "Special privileges assigned to new logon.")
        if lasts is not None:
            self.logoff(t + timedelta(seconds=lasts), account, logon_id, kind)
        return logon_id

    def logoff(self, t, account, logon_id, kind):
        self.tape.windows(self, t, "Security", 4634, {
            "TargetUserSid": account.sid, "TargetUserName": account.name, "TargetDomainName": DOMAIN,
            "TargetLogonId": logon_id, "LogonType": str(kind)}, "An account was logged off.")

    def failed_logon(self, t, account, kind, ip="-"):
        self.tape.windows(self, t, "Security", 4625, {
            "SubjectUserSid": "S-1-5-18", "SubjectUserName": self.name + "$", "SubjectDomainName": DOMAIN,
            "SubjectLogonId": "0x3e7", "TargetUserSid": "S-1-0-0", "TargetUserName": account.name,
            "TargetDomainName": DOMAIN, "Status": "0xc000006d", "FailureReason": "%%2313", "SubStatus": "0xc000006a",
            "LogonType": str(kind), "LogonProcessName": "User32 ", "AuthenticationPackageName": "Negotiate",
            "WorkstationName": self.name, "ProcessName": S32 + "svchost.exe", "IpAddress": ip, "IpPort": "0"},
            "An account failed to log on.", event_type="AUDIT_FAILURE")

    def share(self, t, account, logon_id, ip, share, local, target=None, mask="0x120089"):
        base = {"SubjectUserSid": account.sid, "SubjectUserName": account.name, "SubjectDomainName": DOMAIN,
                "SubjectLogonId": logon_id, "ObjectType": "File", "IpAddress": ip,
                "IpPort": str(self.tape.random.randrange(49700, 65000)), "ShareName": f"\\\\*\\{share}",
                "ShareLocalPath": f"\\??\\{local}"}
        if target is None:
            self.tape.windows(self, t, "Security", 5140, {**base, "AccessMask": "0x1", "AccessList": "%%4416\r\n\t\t\t\t"},
                              "A network share object was accessed.")
        else:
            self.tape.windows(self, t, "Security", 5145, {**base, "RelativeTargetName": target, "AccessMask": mask,
                              "AccessList": "%%4417\r\n\t\t\t\t" if mask == "0x2" else "%%1538\r\n\t\t\t\t%%4416\r\n\t\t\t\t",
                              "AccessReason": "-"},
                              "A network share object was checked to see whether client can be granted desired access.")

    # Services, tasks, updates, PowerShell

    def service_state(self, t, service, state):
        self.tape.windows(self, t, "System", 7036, {"param1": service, "param2": state},
                          f"The {service} service entered the {state} state.")

    def service_installed(self, t, name, path, account, start="demand start"):
        self.tape.windows(self, t, "System", 7045, {
            "ServiceName": name, "ImagePath": path, "ServiceType": "user mode service", "StartType": start,
            "AccountName": "LocalSystem", "Domain": DOMAIN, "UserID": account.sid},
            f"A service was installed in the system.\r\n\r\nService Name:  {name}\r\nService File Name:  {path}")

    def update(self, t, title):
        self.tape.windows(self, t, "System", 19, {"updateTitle": title, "updateRevisionNumber": "200"},
                          f"Installation Successful: Windows successfully installed the following update: {title}",
                          provider=UPDATE)

    def task(self, t, event_id, name, extra, message):
        self.tape.windows(self, t, TASKS, event_id, {"TaskName": name, **extra}, message)

    def windows_task_created(self, t, account, logon_id, name, program):
        """Security 4698, with the task's XML as Windows writes it."""
        content = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<Task version=\"1.2\" "
                   "xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">\r\n  <Triggers><LogonTrigger/></Triggers>\r\n"
                   f"  <Actions Context=\"Author\"><Exec><Command>{program}</Command><Arguments>/min</Arguments></Exec></Actions>\r\n"
                   "</Task>")
        self.tape.windows(self, t, "Security", 4698, {
            "SubjectUserSid": account.sid, "SubjectUserName": account.name, "SubjectDomainName": DOMAIN,
            "SubjectLogonId": logon_id, "TaskName": name, "TaskContent": content}, "A scheduled task was created.")

    def log_cleared(self, t, channel, account, logon_id):
        subject = {"SubjectUserSid": account.sid, "SubjectUserName": account.name, "SubjectDomainName": DOMAIN,
                   "SubjectLogonId": logon_id}
        if channel == "Security":
            self.tape.windows(self, t, "Security", 1102, subject, "The audit log was cleared.", provider=EVENTLOG)
        else:
            self.tape.windows(self, t, "System", 104, {**subject, "BackupPath": ""},
                              f"The {channel} log file was cleared.", provider=EVENTLOG)

    def powershell(self, t, p, blocks, directory_of_script=""):
        version = "5.1.20348.2700"
        details = (f"\tNewEngineState=Available\r\n\tPreviousEngineState=None\r\n\r\n\tSequenceNumber=13\r\n\r\n"
                   f"\tHostName=ConsoleHost\r\n\tHostVersion={version}\r\n\tHostApplication={p.command_line}\r\n"
                   f"\tEngineVersion={version}")
        self.tape.windows(self, t, "Windows PowerShell", 400, {"AccountName": p.account.name},
                          "Engine state is changed from None to Available. \r\n\r\nDetails: \r\n" + details)
        for i, text in enumerate(blocks):
            block = digest("md5", self.name + text + str(t)).lower()
            self.tape.windows(self, t + timedelta(milliseconds=700 + 150 * i), POWERSHELL, 4104, {
                "MessageNumber": "1", "MessageTotal": "1", "ScriptBlockText": text, "AccountName": p.account.name,
                "UserID": p.account.sid,
                "ScriptBlockId": f"{block[:8]}-{block[8:12]}-{block[12:16]}-{block[16:20]}-{block[20:]}",
                "Path": directory_of_script}, f"Creating Scriptblock text (1 of 1):\r\n{text}")

    def ticket(self, t, account, service, ip, kind=4769):
        """A Kerberos ticket, written by the domain controller: 4768 for the first one, 4769 for a service."""
        self.tape.windows(self, t, "Security", kind, {
            "TargetUserName": account.name if kind == 4768 else f"{account.name}@{DNS_DOMAIN.upper()}",
            "TargetDomainName": DNS_DOMAIN.upper(), "TargetSid": account.sid, "ServiceName": service,
            "ServiceSid": f"{DOMAIN_SID}-{1000 + sum(map(ord, service)) % 97}", "TicketOptions": "0x40810000",
            "TicketEncryptionType": "0x12", "Status": "0x0", "IpAddress": f"::ffff:{ip}",
            "IpPort": str(self.tape.random.randrange(49700, 65000)),
            **({"PreAuthType": "2"} if kind == 4768 else {"TransmittedServices": "-"})},
            "A Kerberos authentication ticket (TGT) was requested." if kind == 4768
            else "A Kerberos service ticket was requested.")
