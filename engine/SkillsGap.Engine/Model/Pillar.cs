namespace SkillsGap.Engine.Model;

/// <summary>The four pillars a skill may belong to.</summary>
public enum Pillar
{
    /// <summary>Building things: languages, tools, platforms.</summary>
    Technical,

    /// <summary>Carrying things through their life: requirements, delivery, operation.</summary>
    Lifecycle,

    /// <summary>Keeping things right: quality, privacy, regulation.</summary>
    Governance,

    /// <summary>Growing and leading: communication, coaching, product sense.</summary>
    Career,
}
