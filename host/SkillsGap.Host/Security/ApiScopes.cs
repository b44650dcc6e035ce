namespace SkillsGap.Host.Security;

/// <summary>What a key may do. Stored by value: a new scope takes the next power of two.</summary>
[Flags]
internal enum ApiScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Upload workforces, plan, allocate.</summary>
    Plan = 1,

    /// <summary>Stateless matching and estimating.</summary>
    Match = 2,

    /// <summary>Read what is said about single people.</summary>
    ReadPeople = 4,

    /// <summary>Read figures about groups.</summary>
    ReadAggregates = 8,

    /// <summary>Erase people, read the audit log, manage what the tenant has.</summary>
    Admin = 16,
}
