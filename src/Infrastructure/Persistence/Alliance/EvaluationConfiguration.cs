using GovernanceApi.Domain.Alliance.Evaluations;
using GovernanceApi.Domain.Alliance.Members;
using GovernanceApi.Infrastructure.Persistence.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovernanceApi.Infrastructure.Persistence.Alliance;

internal sealed class EvaluationConfiguration
    : IEntityTypeConfiguration<EvaluationScheme>, IEntityTypeConfiguration<MemberEvaluation>, IEntityTypeConfiguration<EvaluationStep>, IEntityTypeConfiguration<EvaluationScore>
{
    public void Configure(EntityTypeBuilder<EvaluationScheme> builder)
    {
        builder.ToTable("evaluation_schemes", "alliance");
        builder.Property(s => s.County).HasColumnName("county_code");
        builder.Property(s => s.Items).AsJsonList();
        builder.Property(s => s.Bands).AsJsonList();
        builder.Property(s => s.Document).HasMaxLength(EvaluationScheme.DocumentLength);
        builder.Ignore(s => s.Weights);
        builder.HasIndex(s => new { s.County, s.Number }).IsUnique();
        // Two that begin the next version at once: one of them does.
        builder.HasIndex(s => s.County).IsUnique().HasFilter("status = 'draft'");
    }

    public void Configure(EntityTypeBuilder<MemberEvaluation> builder)
    {
        builder.ToTable("evaluations", "alliance");
        builder.Property(e => e.County).HasColumnName("county_code");
        builder.Property(e => e.MemberName).HasMaxLength(AllianceMember.NameLength);
        builder.Property(e => e.AppealReason).HasMaxLength(MemberEvaluation.ReasonLength);
        builder.Property(e => e.OutcomeReason).HasMaxLength(MemberEvaluation.ReasonLength);
        builder.Property(e => e.Disputed).AsJsonList();
        builder.Ignore(e => e.Current);
        builder.HasOne<AllianceMember>().WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EvaluationScheme>().WithMany().HasForeignKey(e => e.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Steps).WithOne().HasForeignKey("EvaluationId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Scores).WithOne().HasForeignKey("EvaluationId").OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.MemberId, e.Year }).IsUnique();
        builder.HasIndex(e => new { e.County, e.Year, e.MemberName, e.Id });
    }

    public void Configure(EntityTypeBuilder<EvaluationStep> builder)
    {
        builder.ToTable("evaluation_steps", "alliance");
        builder.Property(s => s.ActorRole).HasMaxLength(40);
        builder.Property(s => s.Note).HasMaxLength(MemberEvaluation.ReasonLength);
        builder.HasIndex("EvaluationId", nameof(EvaluationStep.Revision));
    }

    public void Configure(EntityTypeBuilder<EvaluationScore> builder)
    {
        builder.ToTable("evaluation_scores", "alliance");
        builder.Property(s => s.Items).AsJsonList();
        builder.HasIndex("EvaluationId", nameof(EvaluationScore.Revision)).IsUnique();
    }
}
