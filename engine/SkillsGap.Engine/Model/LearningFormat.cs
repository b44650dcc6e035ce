namespace SkillsGap.Engine.Model;

/// <summary>How a module is taught.</summary>
public enum LearningFormat
{
    /// <summary>A course with a curriculum.</summary>
    Course,

    /// <summary>Micro-learning in short units.</summary>
    Micro,

    /// <summary>A workshop.</summary>
    Workshop,

    /// <summary>A hands-on lab: practice on real tools.</summary>
    HandsOn,

    /// <summary>Preparation for and sitting of a certificate.</summary>
    Certification,
}
